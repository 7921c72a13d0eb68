package dev.weir.processor;

import static dev.weir.processor.Programs.reject;
import static dev.weir.processor.Programs.rejected;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tasks that cannot work, each beside everything the compiler says. */
class RejectedTasksTest {

  @Test
  void inheritedFromAnotherPackageWithoutBeingPublic() {
    reject(
        List.of(
            """
            package other;
            import dev.weir.*;
            public class Base {
              @Task protected void guarded() {}
              @Task void hidden() {}
              @Task public void open() {}
            }
            """,
            """
            @Flow class Etl extends other.Base {}
            """),
        "Base.java:4:24: [TaskInaccessible] @Task method 'Base.guarded' must be accessible "
            + "from the package of 'Etl': it is protected in package 'other'; make it public",
        "Base.java:5:14: [TaskInaccessible] @Task method 'Base.hidden' must be accessible "
            + "from the package of 'Etl': it is package-private in package 'other'; make it "
            + "public");
  }

  @Test
  void overloads() {
    reject(
        """
        @Flow class Etl {
          @Task static void load(int x) {}
          @Task static void load(String x, List<String> y) {}
          @Task(as = "load") static void fetch() {}
          @Task(as = "other") static void load(long x) {}
        }
        """,
        "Etl.java:3:21: [TaskOverloaded] @Task method 'load(String, List<String>)' must "
            + "not have the task name 'load' of 'load(int)'; give it one of its own with "
            + "@Task(as = \"…\")",
        "Etl.java:4:14: [TaskOverloaded] @Task method 'fetch()' must not have the task "
            + "name 'load' of 'load(int)'; give it one of its own with @Task(as = \"…\")");
  }

  @Test
  void taskNamesThatAreNoIdentifiers() {
    reject(
        """
        @Flow class Etl {
          @Task(as = "2nd") static void a() {}
          @Task(as = "a.b") static void b() {}
          @Task(as = "class") static void c() {}
          @Task(as = "_") static void d() {}
          @Task(as = " ") static void e() {}
          @Task(as = "äpfel") static void f() {}
        }
        """,
        "Etl.java:2:14: [TaskNameInvalid] task name '2nd' of method 'a' must be a Java "
            + "identifier",
        "Etl.java:3:14: [TaskNameInvalid] task name 'a.b' of method 'b' must be a Java "
            + "identifier",
        "Etl.java:4:14: [TaskNameInvalid] task name 'class' of method 'c' must be a Java "
            + "identifier",
        "Etl.java:5:14: [TaskNameInvalid] task name '_' of method 'd' must be a Java "
            + "identifier",
        "Etl.java:6:14: [TaskNameInvalid] task name ' ' of method 'e' must be a Java "
            + "identifier");
  }

  @Test
  void namesOfTheBaseClass() {
    reject(
        """
        @Flow class Etl {
          @Task static void run() {}
          @Task static void copy(int x) {}
          @Task static void wait(String x) {}
          @Task(as = "parameter") static void p() {}
          @Task(as = "go") static void replace() {}
        }
        """,
        "Etl.java:2:21: [TaskNameReserved] task name 'run' must not be the name of a "
            + "method of the builder's base class; choose another with @Task(as = \"…\")",
        "Etl.java:3:21: [TaskNameReserved] task name 'copy' must not be the name of a "
            + "method of the builder's base class; choose another with @Task(as = \"…\")",
        "Etl.java:4:21: [TaskNameReserved] task name 'wait' must not be the name of a "
            + "method of the builder's base class; choose another with @Task(as = \"…\")",
        "Etl.java:5:14: [TaskNameReserved] task name 'parameter' must not be the name of a "
            + "method of the builder's base class; choose another with @Task(as = \"…\")");
  }

  @Test
  void moreParametersThanTheJvmAllows() {
    String parameters =
        IntStream.range(0, 127)
            .mapToObj(i -> (i % 2 == 0 ? "long p" : "double p") + i)
            .collect(Collectors.joining(", "));
    reject(
        """
        @Flow class Etl {
          @Task static void most(%s) {}
          @Task static void wide(%s, int more) {}
        }
        """
            .formatted(parameters, parameters),
        "Etl.java:3:21: [TaskTooWide] task 'wide' must not take more than 254 parameters, "
            + "long and double counting twice: it takes 255; put some of them into a record");
  }

  @Test
  void nodeClassesWhoseNameIsTaken() {
    reject(
        """
        @Flow class Etl<T> {
          @Task static void etlFlow() {}
          @Task static void signature() {}
          @Task void t() {}
        }
        """,
        "Etl.java:2:21: [NodeClassReserved] task 'etlFlow' must not have the node class "
            + "'EtlFlow', which is the name of the builder; choose another name with @Task(as = "
            + "\"…\")",
        "Etl.java:3:21: [NodeClassReserved] task 'signature' must not have the node class "
            + "'Signature', which is the name of its call signature; choose another name with "
            + "@Task(as = \"…\")",
        "Etl.java:4:14: [NodeClassReserved] task 't' must not have the node class 'T', "
            + "which is the name of a type variable; choose another name with @Task(as = \"…\")");
  }

  @Test
  void nodeClassesThatHideATypeOfTheDefaultPackage() {
    rejected(
        Programs.compileFiles(
            Programs.inDefaultPackage(
                """
                import dev.weir.*;
                @Flow
                class Etl {
                  @Task static void order() {}
                  @Task static void etl() {}
                  @Task static java.util.List<Order> load() { return null; }
                }
                """),
            Programs.inDefaultPackage("class Order {}\n")),
        "Etl.java:4:21: [NodeClassHides] task 'order' must not have the node class "
            + "'Order', which hides a type of the default package that task 'load' needs; choose "
            + "another name with @Task(as = \"…\")",
        "Etl.java:5:21: [NodeClassHides] task 'etl' must not have the node class 'Etl', "
            + "which hides a type of the default package that task 'order' needs; choose another "
            + "name with @Task(as = \"…\")");
  }

  @Test
  void rawTypes() {
    reject(
        """
        @Flow class Etl {
          @SuppressWarnings("rawtypes")
          @Task static <T extends Comparable> Set load(List a, Map<String, List> b, Iterable[] c, T d) { return null; }
          @Task static Map.Entry<?, ?> fine(Map.Entry<?, ?> x) { return x; }
        }
        """,
        "Etl.java:3:53: [TypeRaw] parameter 1 'a' of 'load' must not have a raw type: "
            + "List; write its type arguments",
        "Etl.java:3:74: [TypeRaw] parameter 2 'b' of 'load' must not have a raw type: "
            + "List; write its type arguments",
        "Etl.java:3:88: [TypeRaw] parameter 3 'c' of 'load' must not have a raw type: "
            + "Iterable; write its type arguments",
        "Etl.java:3:43: [TypeRaw] the result of 'load' must not have a raw type: Set; "
            + "write its type arguments",
        "Etl.java:3:17: [TypeRaw] type variable 'T' of 'load' must not have a raw type: "
            + "Comparable; write its type arguments");
  }

  @Test
  void inaccessibleTypes() {
    reject(
        List.of(
            """
            package other;
            public class Base<T> {
              protected static class Guarded {}
              public static class Error extends Exception { private static final long serialVersionUID = 1; }
            }
            """,
            """
            @Flow class Etl extends other.Base<String> {
              private static class Secret extends Exception { private static final long serialVersionUID = 1; }
              @Task static void load(Secret a, List<? super Secret[]> b) throws Secret, Error {}
              @Task static Guarded find() { return null; }
              @Task static <T extends Secret> void bound(T t) {}
            }
            """),
        "Etl.java:3:33: [TypeInaccessible] parameter 1 'a' of 'load' must have a type that "
            + "its builder can use: Etl.Secret is private; make it package-private",
        "Etl.java:3:59: [TypeInaccessible] parameter 2 'b' of 'load' must have a type that "
            + "its builder can use: Etl.Secret is private; make it package-private",
        "Etl.java:3:21: [TypeInaccessible] the throws clause of 'load' must have a type "
            + "that its builder can use: Etl.Secret is private; make it package-private",
        "Etl.java:4:24: [TypeInaccessible] the result of 'find' must have a type that its "
            + "builder can use: Base.Guarded is protected; make it public",
        "Etl.java:5:17: [TypeInaccessible] type variable 'T' of 'bound' must have a type "
            + "that its builder can use: Etl.Secret is private; make it package-private");
  }

  @Test
  void parametersThatAreNoValues() {
    reject(
        """
        @Flow class Etl {
          @Task static void a(Input<String> a, TaskNode<?, ?>[] b, Arg<?> c, Each<int[]> d, Parameter<?>... e) {}
          @Task static <T extends MappedNode<?, ?>> void e(T e, List<Input<?>> fine) {}
        }
        """,
        "Etl.java:2:37: [ParameterNotAValue] parameter 1 'a' of 'a' must have the type of "
            + "a value: Input belongs to Weir; take the type of the result",
        "Etl.java:2:57: [ParameterNotAValue] parameter 2 'b' of 'a' must have the type of "
            + "a value: TaskNode belongs to Weir; take the type of the result",
        "Etl.java:2:67: [ParameterNotAValue] parameter 3 'c' of 'a' must have the type of "
            + "a value: Arg belongs to Weir; take the type of the result",
        "Etl.java:2:82: [ParameterNotAValue] parameter 4 'd' of 'a' must have the type of "
            + "a value: Each belongs to Weir; take the type of the result",
        "Etl.java:2:101: [ParameterNotAValue] parameter 5 'e' of 'a' must have the type of "
            + "a value: Parameter belongs to Weir; take the type of the result",
        "Etl.java:3:54: [ParameterNotAValue] parameter 1 'e' of 'e' must have the type of "
            + "a value: MappedNode belongs to Weir; take the type of the result");
  }

  @Test
  void statesThatNoParameterCanHave() {
    reject(
        """
        package demo;
        import dev.weir.*;
        import dev.weir.state.*;
        import java.util.List;
        @Flow class Etl {
          @Task static void a(Failed<?> a, Success<String> b, Mapped<?> c) {}
          @Task static void b(TaskState<?>[] a, TaskState<?>... b) {}
          @SuppressWarnings("rawtypes") @Task static void c(TaskState a, TaskState<List> b) {}
          @Task static <S extends TaskState<?>> void d(S a) {}
          @Task static void fine(TaskState<TaskState<?>> a, List<Failed<?>> b) {}
        }
        """,
        "Etl.java:6:33: [ParameterNotAValue] parameter 1 'a' of 'a' must have the type of a value:"
            + " Failed belongs to Weir; take a TaskState<…>, and ask it of which kind it is",
        "Etl.java:6:52: [ParameterNotAValue] parameter 2 'b' of 'a' must have the type of a value:"
            + " Success belongs to Weir; take a TaskState<…>, and ask it of which kind it is",
        "Etl.java:6:65: [ParameterNotAValue] parameter 3 'c' of 'a' must have the type of a value:"
            + " Mapped belongs to Weir; take a TaskState<…>, and ask it of which kind it is",
        "Etl.java:7:38: [ParameterNotAValue] parameter 1 'a' of 'b' must have the type of a value:"
            + " TaskState belongs to Weir; take a TaskState<…> for each task",
        "Etl.java:7:57: [ParameterNotAValue] parameter 2 'b' of 'b' must have the type of a value:"
            + " TaskState belongs to Weir; take a TaskState<…> for each task",
        "Etl.java:8:63: [TypeRaw] parameter 1 'a' of 'c' must not have a raw type: TaskState;"
            + " write its type arguments",
        "Etl.java:8:82: [TypeRaw] parameter 2 'b' of 'c' must not have a raw type: List; write its"
            + " type arguments",
        "Etl.java:9:50: [ParameterNotAValue] parameter 1 'a' of 'd' must have the type of a value:"
            + " TaskState belongs to Weir; take a TaskState<…> for each task");
  }

  @Test
  void boundsThatAreArraysForASubclass() {
    reject(
        List.of(
            """
            class Base<A> {
              @Task <X extends A> X wrap(X x) { return x; }
              @Task A same(A a) { return a; }
            }
            """,
            """
            @Flow class Etl extends Base<int[]> {}
            """,
            """
            @Flow class Fine extends Base<List<int[]>> {}
            """),
        "Base.java:2:10: [BoundIsArray] type variable 'X' of 'Base.wrap' must not have an array "
            + "as its bound, which Java cannot write: int[]; declare a task without that type "
            + "variable");
  }
}
