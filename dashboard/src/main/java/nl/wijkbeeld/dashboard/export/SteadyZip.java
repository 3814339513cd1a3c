package nl.wijkbeeld.dashboard.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip file that is the same, byte for byte, whenever and wherever it is made. */
final class SteadyZip implements AutoCloseable {
  /** So much goes in at once. */
  private static final int PART = 1 << 16;

  private final ZipOutputStream zip;
  private final LocalDateTime time;

  /**
   * A zip file.
   *
   * @param time what every member has as its time
   */
  SteadyZip(OutputStream out, Instant time) {
    zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    zip.setLevel(Deflater.BEST_SPEED);
    this.time = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
  }

  void add(String name, String text) throws IOException {
    add(name, text.getBytes(StandardCharsets.UTF_8));
  }

  void add(String name, byte[] bytes) throws IOException {
    begin(name);
    zip.write(bytes);
    zip.closeEntry();
  }

  /**
   * Adds a file.
   *
   * @param compressed whether it is so small already that trying again takes time only
   */
  void add(String name, Path file, boolean compressed, Progress progress) throws IOException {
    zip.setLevel(compressed ? Deflater.NO_COMPRESSION : Deflater.BEST_SPEED);
    begin(name);
    byte[] part = new byte[PART];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        progress.check();
        zip.write(part, 0, read);
      }
    }
    zip.closeEntry();
    zip.setLevel(Deflater.BEST_SPEED);
  }

  /** The member that is written next, until {@link #end}. */
  OutputStream begin(String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    zip.putNextEntry(entry);
    return zip;
  }

  void end() throws IOException {
    zip.closeEntry();
  }

  /** A member that some readers want first and as it is. */
  void addPlain(String name, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    java.util.zip.CRC32 sum = new java.util.zip.CRC32();
    sum.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(time);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
