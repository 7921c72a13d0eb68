// A component is fine, a parameter is not.
@SuppressWarnings("rawtypes")
@Flow record Items(List all) {
  @Task int count(Set without) { return all.size(); }
//                    ^ [TypeRaw] parameter 1 'without' of 'count' must not have a raw type: Set; write its type arguments
}
