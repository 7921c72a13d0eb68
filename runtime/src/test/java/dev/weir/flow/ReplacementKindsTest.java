package dev.weir.flow;

import static com.google.common.truth.Truth.assertThat;

import dev.weir.Cache;
import dev.weir.Task;
import dev.weir.cache.CacheStorage;
import dev.weir.graph.DeclaredReplacement;
import dev.weir.graph.TaskInfo;
import dev.weir.run.FlowState;
import dev.weir.state.Cached;
import dev.weir.testing.TestFlow;
import dev.weir.testing.TestFlow.Div;
import java.io.Serializable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What may take the place of a task: methods, overloads, lambdas, objects. */
class ReplacementKindsTest {

  private final TestFlow flow = new TestFlow();

  static int scaled(int x) {
    return scaled(x, 10);
  }

  static int scaled(int x, int factor) {
    return factor * x;
  }

  @Task
  int instance(int x) {
    return x + 1;
  }

  static class Overriding extends ReplacementKindsTest {
    @Override
    int instance(int x) {
      return x + 2;
    }
  }

  @Tag("behaviour-109")
  @Tag("decision-13")
  @Test
  void methodReferenceMeansTheOverloadThatFitsAndALambdaMayAddArguments() {
    Div overloaded = flow.replace(flow.div(1), ReplacementKindsTest::scaled);
    Div adapted = flow.replace(flow.div(1), x -> scaled(x, 100));

    FlowState state = flow.run();

    assertThat(state.result(overloaded)).isEqualTo(10);
    assertThat(state.result(adapted)).isEqualTo(100);
  }

  @Task
  @Cache
  static int cached(int x) {
    return x;
  }

  @Test
  void lambdaInThePlaceOfAReplacementDoesNotTakeItsCachedResults() {
    CacheStorage cache = CacheStorage.inMemory();
    Div cached = flow.replace(flow.div(1), ReplacementKindsTest::cached);
    assertThat(flow.runner().cache(cache).run().result(cached)).isEqualTo(1);

    Div adapted = flow.replace(cached, x -> x + 1);

    assertThat(adapted.name()).isEqualTo("cached");
    assertThat(flow.runner().cache(cache).run().result(adapted)).isEqualTo(2);
    assertThat(flow.runner().cache(cache).run().of(adapted)).isInstanceOf(Cached.class);
  }

  @Test
  void objectOfANamedClassKeepsNameAndTags() {
    class Named implements Div.Signature {
      private static final long serialVersionUID = 1L;

      @Override
      public int call(int x) {
        return 5;
      }
    }
    Div replacing = flow.replace(flow.div(1), new Named());

    assertThat(replacing.name()).isEqualTo("div");
    assertThat(flow.run().result(replacing)).isEqualTo(5);
  }

  @Test
  void objectThatRefusesToBeSerializedIsNoMethodReference() {
    class Secret implements Div.Signature {
      private static final long serialVersionUID = 1L;

      private Object writeReplace() {
        throw new IllegalStateException("never");
      }

      @Override
      public int call(int x) {
        return 6;
      }
    }
    assertThat(flow.run().isSuccessful()).isTrue();
    Div replacing = flow.replace(flow.div(1), new Secret());

    assertThat(flow.run().result(replacing)).isEqualTo(6);
  }

  @Test
  void lambdaMayHoldWhatCannotBeSerialized() {
    Object unserializable = new Object();
    Div replacing = flow.replace(flow.div(1), x -> unserializable.hashCode() * 0 + 3);

    assertThat(flow.run().result(replacing)).isEqualTo(3);
  }

  @Test
  void declaredReplacementBringsItsOwnDescription() {
    class Fixed extends DeclaredReplacement implements Div.Signature, Serializable {
      private static final long serialVersionUID = 1L;

      @Override
      public TaskInfo info() {
        return TaskInfo.of(ReplacementKindsTest.class, "fixed").named("repaired").tagged("t");
      }

      @Override
      public int call(int x) {
        return 9;
      }
    }
    Div replacing = flow.replace(flow.div(1), new Fixed());

    assertThat(replacing.name()).isEqualTo("repaired");
    assertThat(replacing.slug()).isEqualTo("fixed");
    assertThat(replacing.tags()).containsExactly("t");
  }

  @Test
  void instanceMethodIsATaskToo() {
    Div replacing = flow.replace(flow.div(1), this::instance);

    assertThat(replacing.name()).isEqualTo("instance");
    assertThat(flow.run().result(replacing)).isEqualTo(2);
  }

  @Test
  void overrideOfATaskIsThatTask() {
    Overriding overriding = new Overriding();
    Div replacing = flow.replace(flow.div(1), overriding::instance);

    assertThat(replacing.name()).isEqualTo("instance");
    assertThat(flow.run().result(replacing)).isEqualTo(3);
  }
}
