package dev.weir.benchmarks.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Sources as users of each processor write them, all of the same size and with the same types. */
final class SubjectSources {

  /** How many elements there are in each group. */
  static final int ELEMENTS = 10;

  private static final String[] TYPES = {"int", "String", "java.util.List<String>", "long"};

  private SubjectSources() {}

  /** Flows whose tasks take one, two or three parameters; some have options and exceptions. */
  static Map<String, String> flows(int groups) {
    return files(
        groups,
        "Flow",
        i ->
            "import dev.weir.*; @Flow public class Flow%d {\n%s}\n"
                .formatted(i, each("", t -> task(t))));
  }

  private static String task(int number) {
    String parameters =
        IntStream.rangeClosed(0, number % 3)
            .mapToObj(i -> type(number + i) + " p" + i)
            .collect(Collectors.joining(", "));
    String options = number % 5 == 0 ? "@Retry(maxRetries = 2, delay = \"PT1S\") " : "";
    String exceptions = number % 4 == 0 ? " throws java.io.IOException" : "";
    return "  %s@Task public static %s task%d(%s)%s { return p0; }\n"
        .formatted(options, type(number), number, parameters, exceptions);
  }

  static Map<String, String> autoValues(int groups) {
    return files(
        groups,
        "Value",
        i ->
            """
            import com.google.auto.value.AutoValue;
            @AutoValue public abstract class Value%1$d {
            %2$s
              static Builder builder() { return new AutoValue_Value%1$d.Builder(); }
              @AutoValue.Builder abstract static class Builder {
            %3$s
                abstract Value%1$d build();
              }
            }
            """
                .formatted(
                    i,
                    each("", p -> "  abstract %s p%d();\n".formatted(type(p), p)),
                    each("", p -> "    abstract Builder p%d(%s x);\n".formatted(p, type(p)))));
  }

  static Map<String, String> records(int groups) {
    return files(
        groups,
        "Point",
        i ->
            "@io.soabase.recordbuilder.core.RecordBuilder public record Point%d(%s) {}\n"
                .formatted(i, each(", ", p -> type(p) + " p" + p)));
  }

  static Map<String, String> immutables(int groups) {
    return files(
        groups,
        "Item",
        i ->
            "@org.immutables.value.Value.Immutable public interface Item%d {\n%s}\n"
                .formatted(i, each("", p -> "  %s p%d();\n".formatted(type(p), p))));
  }

  /** Each mapper has a method for each of ten pairs of beans, which all mappers share. */
  static Map<String, String> mappers(int groups) {
    Map<String, String> files =
        files(
            groups,
            "Mapper",
            i ->
                "@org.mapstruct.Mapper public interface Mapper%d {\n%s}\n"
                    .formatted(
                        i, each("", b -> "  To%1$d map%1$d(From%1$d bean);\n".formatted(b))));
    files.putAll(files(ELEMENTS, "From", i -> bean("From" + i)));
    files.putAll(files(ELEMENTS, "To", i -> bean("To" + i)));
    return files;
  }

  private static String bean(String name) {
    return "public class %s {\n%s}\n".formatted(name, each("", SubjectSources::property));
  }

  private static String property(int number) {
    return """
             private %1$s p%2$d;
             public %1$s getP%2$d() { return p%2$d; }
             public void setP%2$d(%1$s x) { p%2$d = x; }
           """
        .formatted(type(number), number);
  }

  private static String type(int number) {
    return TYPES[number % TYPES.length];
  }

  private static String each(String separator, IntFunction<String> text) {
    return IntStream.range(0, ELEMENTS).mapToObj(text).collect(Collectors.joining(separator));
  }

  private static Map<String, String> files(int count, String name, IntFunction<String> text) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      files.put(name + i + ".java", "package subject;\n" + text.apply(i));
    }
    return files;
  }
}
