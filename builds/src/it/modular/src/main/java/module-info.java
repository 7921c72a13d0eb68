/** Who pays what. */
module dinner {
  requires transitive dev.weir.runtime;

  exports dinner;
}
