package nl.wijkbeeld.dashboard.wijkbeeld.edit;

import static nl.wijkbeeld.dashboard.page.Dom.el;
import static nl.wijkbeeld.dashboard.page.Dom.with;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.InMemoryUploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.Photo;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.PhotoFile;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.Photos;
import nl.wijkbeeld.dashboard.wijkbeeld.photo.RefusedPhoto;

/** A photo beside a piece of text, with what it shows in words. */
final class PhotoField extends Div {
  private static final long serialVersionUID = 1L;

  private final transient Photos photos;
  private final UUID wijkbeeld;
  private final String author;
  private final transient Consumer<Optional<UUID>> changed;
  private final HtmlContainer shown = el("div", "gekozenfoto");
  private final TextField alternative = new TextField("Wat is er op de foto te zien?");
  private final HtmlContainer outcome = with(el("p", "melding fout"), "role", "alert");

  PhotoField(
      Photos photos,
      UUID wijkbeeld,
      String author,
      Optional<UUID> value,
      Consumer<Optional<UUID>> changed) {
    this.photos = photos;
    this.wijkbeeld = wijkbeeld;
    this.author = author;
    this.changed = changed;
    addClassName("fotoveld");
    alternative.setHelperText("Voor wie de foto niet kan zien. Schrijf dit voor u de foto kiest.");
    alternative.setMaxLength(500);
    alternative.setWidthFull();
    outcome.setVisible(false);
    add(shown, alternative, upload(), outcome);
    show(value);
  }

  private Upload upload() {
    Upload upload =
        new Upload(
            new InMemoryUploadHandler(this::take) {
              private static final long serialVersionUID = 1L;

              @Override
              public long getFileSizeMax() {
                return PhotoFile.MOST_BYTES;
              }

              @Override
              public long getRequestSizeMax() {
                return PhotoFile.MOST_BYTES + 100_000L;
              }
            });
    upload.setMaxFiles(1);
    upload.setMaxFileSize(PhotoFile.MOST_BYTES);
    upload.setDropAllowed(false);
    upload.setUploadButton(new Button("Kies een foto"));
    upload.setI18n(refusals());
    upload.addFileRejectedListener(e -> say(e.getErrorMessage()));
    upload.addAllFinishedListener(e -> upload.clearFileList());
    return upload;
  }

  /** What the browser itself refuses, before anything is sent. */
  private static UploadI18N refusals() {
    return new UploadI18N()
        .setError(
            new UploadI18N.Error()
                .setFileIsTooBig(
                    "Deze foto is te groot. Kies een foto van ten hoogste %d MB."
                        .formatted(PhotoFile.MOST_BYTES / 1024 / 1024))
                .setTooManyFiles(
                    "De vorige foto wordt nog verstuurd. Wacht even en kies dan opnieuw."));
  }

  private void take(UploadMetadata sent, byte[] bytes) {
    try {
      Photo photo = photos.keep(wijkbeeld, PhotoFile.read(bytes), alternative.getValue(), author);
      outcome.setVisible(false);
      show(Optional.of(photo.id()));
      changed.accept(Optional.of(photo.id()));
    } catch (RefusedPhoto refused) {
      say(refused.getMessage());
    } catch (IOException full) {
      say("De foto kon niet worden bewaard. Vraag de beheerder of de schijf vol is.");
      throw new UncheckedIOException(full);
    }
  }

  private void say(String problem) {
    outcome.setText(problem);
    outcome.setVisible(true);
  }

  private void show(Optional<UUID> value) {
    shown.removeAll();
    value
        .flatMap(photos::find)
        .ifPresent(
            photo -> {
              HtmlContainer picture = with(with(el("img", ""), "src", photo.href()), "alt", "");
              Button away =
                  new Button(
                      "Haal de foto weg",
                      e -> {
                        show(Optional.empty());
                        changed.accept(Optional.empty());
                      });
              shown.add(picture, el("p", "noot", photo.alternative()), away);
            });
  }
}
