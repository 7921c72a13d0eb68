/** A test kit for flows, on JUnit. */
module dev.weir.junit {
  requires transitive dev.weir.runtime;
  requires transitive org.junit.jupiter.api;
  requires static org.jspecify;

  exports dev.weir.junit;
}
