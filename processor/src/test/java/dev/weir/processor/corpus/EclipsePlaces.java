package dev.weir.processor.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How the places differ that javac and Eclipse show for the same problem:
 *
 * <ul>
 *   <li>Of a class, javac marks the keyword and Eclipse the name.
 *   <li>Of a value in an annotation, Eclipse marks the name of its member, if that is written.
 *   <li>Of a value in a list of classes, Eclipse marks the annotation.
 *   <li>Of an expression, javac marks the operator and Eclipse the beginning.
 *   <li>Of a value behind an annotation with an empty list, Eclipse marks what is annotated.
 *   <li>Of a type variable, Eclipse marks the method, since it has no place for type variables.
 *   <li>Of a record, or its annotation, Eclipse shows no place at all.
 * </ul>
 *
 * {@code docs/errors.md} says so, too.
 */
final class EclipsePlaces {

  private static final Pattern CLASS =
      Pattern.compile("(?:(?:static|final|abstract) )*(?:class|interface|enum|record) ");
  private static final Pattern MEMBER = Pattern.compile("\\w+ = [^=]*");
  private static final Pattern ANNOTATION = Pattern.compile("@\\w+\\([^@]*");
  private static final Pattern CLASS_LITERAL = Pattern.compile("[\\w.\\[\\]]*\\.class");
  private static final Pattern OPERAND = Pattern.compile("\\w+ ?");
  private static final Pattern ANNOTATED = Pattern.compile("\"\\w+\"\\) (?:\\w+ )*");
  private static final Pattern TYPE_VARIABLE = Pattern.compile("\\w+ extends .*> [^()]*");

  private EclipsePlaces() {}

  /** What Eclipse says, with the places of javac where it means the same. */
  static List<Message> asOfJavac(List<Message> found, Program program) {
    List<Message> expected = program.messages();
    List<Message> all = new ArrayList<>();
    for (Message message : found) {
      all.add(
          expected.stream()
              .filter(each -> each.text().equals(message.text()))
              .filter(each -> isSamePlace(message, each, program))
              .findFirst()
              .orElse(message));
    }
    all.sort(Message.BY_PLACE);
    return all;
  }

  private static boolean isSamePlace(Message eclipse, Message javac, Program program) {
    if (eclipse.line() == 0) {
      return program.lines().get((int) javac.line() - 1).contains("record ");
    }
    int found = offset(eclipse, program);
    int expected = offset(javac, program);
    String text = String.join("\n", program.lines());
    if (found == expected) {
      return true;
    }
    String between = text.substring(Math.min(found, expected), Math.max(found, expected));
    return found < expected
        ? MEMBER.matcher(between).matches()
            || OPERAND.matcher(between).matches()
            || (ANNOTATION.matcher(between).matches()
                && CLASS_LITERAL.matcher(text).region(expected, text.length()).lookingAt())
        : CLASS.matcher(between).matches()
            || TYPE_VARIABLE.matcher(between).matches()
            || ANNOTATED.matcher(between).matches();
  }

  private static int offset(Message message, Program program) {
    int offset = (int) message.column() - 1;
    for (String line : program.lines().subList(0, (int) message.line() - 1)) {
      offset += line.length() + 1;
    }
    return offset;
  }
}
