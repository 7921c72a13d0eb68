package demo;

import dev.weir.Task;
import java.util.List;

public final class Texts {
  private Texts() {}

  @Task
  public static List<String> words(String text) {
    return List.of(text.split(" "));
  }

  @Task(as = "joinTexts")
  public static String join(List<String> texts, CharSequence separator) {
    return String.join(separator, texts);
  }
}
