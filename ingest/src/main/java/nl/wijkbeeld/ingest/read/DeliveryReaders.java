package nl.wijkbeeld.ingest.read;

import java.io.IOException;
import nl.wijkbeeld.ingest.issue.Issue;
import nl.wijkbeeld.ingest.issue.Reden;
import nl.wijkbeeld.ingest.issue.RefusedDelivery;
import nl.wijkbeeld.ingest.sources.Soort;
import nl.wijkbeeld.ingest.sources.SourceFile;

/** Which reader reads which kind of delivery. */
public final class DeliveryReaders {
  private DeliveryReaders() {}

  /**
   * A fresh reader, for one delivery; a file that cannot be read to its end, or that has no lines,
   * is refused: it would take the place of a better one.
   */
  public static DeliveryReader of(Soort soort) {
    DeliveryReader reader = plain(soort);
    return new DeliveryReader() {
      @Override
      public void read(Desk desk) throws IOException {
        try {
          reader.read(desk);
        } catch (IOException unreadable) {
          throw SourceFile.unreadable(desk.levering(), unreadable);
        }
      }

      @Override
      public void finish(Desk desk) {
        if (desk.read() == 0) {
          throw new RefusedDelivery(
              Issue.ofFile(
                  desk.levering().bestand(),
                  Reden.BESTAND_BREEKT_AF,
                  "er staat geen enkele regel in het bestand; is het helemaal aangekomen? Een eerdere levering wegnemen gaat met \"withdraw\""));
        }
        reader.finish(desk);
      }
    };
  }

  private static DeliveryReader plain(Soort soort) {
    return switch (soort) {
      case KWB_ODATA_V3 -> new KwbODataReader();
      case KWB_ODATA_V4 -> new KwbODataV4Reader();
      case KWB_STATLINE, KWB_BESTAND -> new KwbTableReader();
      case BBGA -> new BbgaReader();
      case STATISTIEKHUB -> new StatistiekhubReader();
      case INITIATIEVEN -> new CountsReader(CountsFormat.INITIATIEVEN);
      case OPENSTAD -> new CountsReader(CountsFormat.OPENSTAD);
      case VERZUIMMELDINGEN -> new CountsReader(CountsFormat.VERZUIMMELDINGEN);
      case VOEDSELBANK -> new CountsReader(CountsFormat.VOEDSELBANK);
      case HULPVRAAG -> new CountsReader(CountsFormat.HULPVRAAG);
      case VOORZIENINGEN -> new FacilitiesReader();
      case ORGANISATIES -> new OrganisationsReader();
      case GELDSTROMEN -> new MoneyReader();
      case ENQUETE -> new SurveyReader();
      case TABEL -> new DeclaredTableReader();
      case METADATA -> new MetadataReader();
      case GEBIEDSNAMEN -> new AreaNamesReader();
      case GEBIEDENLIJST -> new AreaListReader();
      case POSTCODES -> new PostcodeReader();
      case OMREKENTABEL -> new ConversionReader();
      case CONTROLECIJFERS -> new ControlReader();
      case GEBIEDEN -> throw new IllegalArgumentException("gebieden gaan voor de cijfers uit");
    };
  }
}
