// Its type variables make no difference.
@Flow class Etl {
  @Task private <T extends Comparable<T>> T most(List<T> items) { return items.get(0); }
//                                          ^ [TaskPrivate] @Task method 'most' must not be private; make it package-private
}
