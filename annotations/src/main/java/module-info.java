/** What users of Weir write: annotations that have no dependencies and do nothing by themselves. */
module dev.weir.annotations {
  exports dev.weir;
}
