/** Crash bundles from a terminal. */
module dev.weir.cli {
  requires dev.weir.runtime;
  requires info.picocli;
  requires java.logging;
  requires static org.jspecify;

  opens dev.weir.cli to
      info.picocli;
}
