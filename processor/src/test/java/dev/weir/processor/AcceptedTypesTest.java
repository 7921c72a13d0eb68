package dev.weir.processor;

import static com.google.common.truth.Truth.assertThat;

import org.junit.jupiter.api.Test;

/** All kinds of types in signatures: programs that compile without a warning, and what they do. */
class AcceptedTypesTest {

  @Test
  void valuesOfEachPrimitiveType() throws Exception {
    String[] types = {"boolean", "byte", "short", "char", "int", "long", "float", "double"};
    String[] values = {"true", "(byte) 1", "(short) 2", "'c'", "3", "4L", "0.5f", "0.25"};
    StringBuilder tasks = new StringBuilder();
    StringBuilder wiring = new StringBuilder();
    StringBuilder results = new StringBuilder();
    for (int i = 0; i < types.length; i++) {
      tasks.append("@Task static %1$s one%2$d(%1$s x) { return x; }%n".formatted(types[i], i));
      tasks.append(
          "@Task static %1$s[] all%2$d(%1$s... xs) { return xs; }%n".formatted(types[i], i));
      wiring.append(
          """
          var one%1$d = flow.one%1$d(flow.one%1$d(%2$s));
          var each%1$d = flow.one%1$d(Each.each(List.of(%2$s)));
          var all%1$d = flow.all%1$d(%2$s, %2$s);
          """
              .formatted(i, values[i]));
      results.append(
          """
          %1$s back%2$d = state.result(one%2$d);
          text += back%2$d + " " + state.result(each%2$d) + state.result(all%2$d).length + "; ";
          """
              .formatted(types[i], i));
    }
    String result =
        Programs.run(
            "@Flow class All {\n" + tasks + "}\n",
            """
            class Main {
              static Object check() {
                AllFlow flow = new AllFlow();
                %s
                var state = flow.run();
                String text = "";
                %s
                return text;
              }
            }
            """
                .formatted(wiring, results));

    assertThat(result)
        .isEqualTo(
            "true [true]2; 1 [1]2; 2 [2]2; c [c]2; 3 [3]2; 4 [4]2; 0.5 [0.5]2; 0.25 [0.25]2; ");
  }

  @Test
  void recordsAndSealedTypesAndEnums() throws Exception {
    String result =
        Programs.run(
            """
            @Flow class Shop {
              sealed interface Result permits Ok, Bad {}
              record Ok(int total) implements Result {}
              record Bad(String why) implements Result {}
              enum Size { S { @Override int factor() { return 1; } }, L { @Override int factor() { return 3; } }; abstract int factor(); }
              record Pair<A, B>(A first, B second) { record Of<C extends Comparable<C>>(C... all) { @SafeVarargs Of {} } }
              @Task static Result price(Pair<Integer, Size> pair) {
                return pair.second() == Size.L ? new Ok(pair.first() * 3) : new Bad("small");
              }
              @Task static <A, B> Pair<B, A> swap(Pair<? extends A, B> pair) { return new Pair<>(pair.second(), pair.first()); }
              @Task static int count(Pair.Of<String> of, Size... sizes) { return of.all().length + sizes.length; }
              @Task static String tell(Result result) {
                return result instanceof Ok ok ? "ok " + ok.total() : result.toString();
              }
            }
            """,
            """
            class Main {
              static Object check() {
                ShopFlow flow = new ShopFlow();
                ShopFlow.Swap<Integer, Shop.Size> pair = flow.swap(new Shop.Pair<>(Shop.Size.L, 2).second() == 2
                    ? new Shop.Pair<Integer, Shop.Size>(5, Shop.Size.L) : null);
                ShopFlow.Swap<Shop.Size, Integer> back = flow.swap(pair);
                var large = flow.tell(flow.price(back));
                var small = flow.tell(flow.price(new Shop.Pair<>(1, Shop.Size.S)));
                var count = flow.count(new Shop.Pair.Of<>("a", "b"), Input.of(Shop.Size.values()));
                var state = flow.run();
                return state.result(large) + " " + state.result(small) + " " + state.result(count);
              }
            }
            """);

    assertThat(result).isEqualTo("ok 15 Bad[why=small] 4");
  }

  @Test
  void innerClassesOfGenericClasses() throws Exception {
    String result =
        Programs.run(
            """
            class Outer<A> {
              final A a;
              Outer(A a) { this.a = a; }
              class Inner<B> {
                final B b;
                Inner(B b) { this.b = b; }
                @Override public String toString() { return a + "/" + b; }
              }
              class Plain {}
            }
            """,
            """
            @Flow class Etl {
              @Task static Outer<String>.Inner<Integer> same(Outer<String>.Inner<Integer> x) { return x; }
              @Task static <T> List<Outer<T>.Plain> plain(Outer<T> outer, Outer<T>.Plain x) { return List.of(x); }
              @Task static int size(List<? extends Outer<? super Integer>.Plain> xs) { return xs.size(); }
            }
            """,
            """
            class Main {
              static Object check() {
                EtlFlow flow = new EtlFlow();
                var same = flow.same(new Outer<>("a").new Inner<Integer>(1));
                Outer<Number> outer = new Outer<>(2);
                var size = flow.size(flow.plain(outer, Input.of(outer.new Plain())));
                var state = flow.run();
                return state.result(same) + " " + state.result(size);
              }
            }
            """);

    assertThat(result).isEqualTo("a/1 1");
  }
}
