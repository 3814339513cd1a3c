package nl.wijkbeeld.ingest.read;

/** Is told how far the reading of a delivery is. */
public interface Progress {

  /** Nobody watches. */
  Progress NONE =
      new Progress() {
        @Override
        public void bytes(long more) {}

        @Override
        public void rows(long total) {}
      };

  /** So many bytes more of the files, as they lie on disk. */
  void bytes(long more);

  /** So many lines until now. */
  void rows(long total);
}
