package dev.weir.samples.jdkscan;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;

/** What the JDK's own reader of class files, {@code javap}, finds in a constant pool. */
final class Javap {

  /** Such as {@code #7 = Methodref #8.#9}. */
  private static final Pattern CONSTANT = Pattern.compile("^ *#\\d+ = (\\w+)", Pattern.MULTILINE);

  private Javap() {}

  /** The constants of a class, by the arguments with which {@code javap} finds it. */
  static Constants constants(String... where) {
    StringWriter text = new StringWriter();
    StringWriter errors = new StringWriter();
    String[] arguments = new String[where.length + 1];
    arguments[0] = "-verbose";
    System.arraycopy(where, 0, arguments, 1, where.length);
    int exitCode =
        ToolProvider.findFirst("javap")
            .orElseThrow()
            .run(new PrintWriter(text), new PrintWriter(errors), arguments);
    if (exitCode != 0) {
      throw new IllegalStateException("javap: " + text + errors);
    }
    Map<ConstantKind, Long> counts = new EnumMap<>(ConstantKind.class);
    for (Matcher match = CONSTANT.matcher(text.toString()); match.find(); ) {
      counts.merge(kind(match.group(1)), 1L, Long::sum);
    }
    return new Constants(counts);
  }

  private static ConstantKind kind(String name) {
    return switch (name) {
      case "Fieldref" -> ConstantKind.FIELD_REF;
      case "Methodref" -> ConstantKind.METHOD_REF;
      case "InterfaceMethodref" -> ConstantKind.INTERFACE_METHOD_REF;
      case "NameAndType" -> ConstantKind.NAME_AND_TYPE;
      case "MethodHandle" -> ConstantKind.METHOD_HANDLE;
      case "MethodType" -> ConstantKind.METHOD_TYPE;
      case "InvokeDynamic" -> ConstantKind.INVOKE_DYNAMIC;
      default -> ConstantKind.valueOf(name.toUpperCase(Locale.ROOT));
    };
  }
}
