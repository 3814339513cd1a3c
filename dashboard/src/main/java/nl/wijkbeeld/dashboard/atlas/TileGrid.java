package nl.wijkbeeld.dashboard.atlas;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Envelope;

/**
 * The tiles of the Dutch grid in RD New (EPSG:28992; Geonovum, Nederlandse richtlijn tiling) that
 * lie over a part of the land: at level 0 one tile, at each next level each is cut in four.
 *
 * @param level how fine, 0 to 14
 * @param west the first column
 * @param north the first row
 */
record TileGrid(int level, int west, int north, int columns, int rows) {

  /** Dots along the side of a tile. */
  static final int TILE = 256;

  private static final double WEST = -285401.92;
  private static final double NORTH = 903401.92;

  /** Metres in a dot at level 0. */
  private static final double COARSEST = 3440.64;

  private static final int FINEST = 14;

  /** A tile of the grid. */
  record Tile(int level, int column, int row) {}

  /**
   * The tiles over a part of the land.
   *
   * @param dots how many dots wide the picture of it should be, more or less
   * @param most so many tiles at most: then they are coarser
   */
  static TileGrid over(Envelope land, double dots, int most) {
    double metres = land.getWidth() / dots;
    int level = Math.clamp(Math.round(Math.log(COARSEST / metres) / Math.log(2)), 0, FINEST);
    TileGrid grid = at(land, level);
    while (grid.columns * grid.rows > most && level > 0) {
      grid = at(land, --level);
    }
    return grid;
  }

  private static TileGrid at(Envelope land, int level) {
    double size = size(level);
    int last = (1 << level) - 1;
    int west = index((land.getMinX() - WEST) / size, last);
    int east = index((land.getMaxX() - WEST) / size, last);
    int north = index((NORTH - land.getMaxY()) / size, last);
    int south = index((NORTH - land.getMinY()) / size, last);
    return new TileGrid(level, west, north, east - west + 1, south - north + 1);
  }

  private static int index(double place, int last) {
    return (int) Math.clamp(Math.floor(place), 0, last);
  }

  /** The side of a tile in metres. */
  private static double size(int level) {
    return TILE * COARSEST / (1 << level);
  }

  List<Tile> tiles() {
    List<Tile> tiles = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        tiles.add(new Tile(level, west + column, north + row));
      }
    }
    return tiles;
  }

  /** Where a tile lies on the picture of all of them, in dots from the left. */
  int left(Tile tile) {
    return (tile.column() - west) * TILE;
  }

  /** Where a tile lies, in dots from the top. */
  int top(Tile tile) {
    return (tile.row() - north) * TILE;
  }

  /** The part of the land that all tiles together show, in metres (RD New). */
  Envelope land() {
    double size = size(level);
    return new Envelope(
        WEST + west * size,
        WEST + (west + columns) * size,
        NORTH - north * size,
        NORTH - (north + rows) * size);
  }
}
