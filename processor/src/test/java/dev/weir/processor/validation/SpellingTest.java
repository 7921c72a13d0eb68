package dev.weir.processor.validation;

import static com.google.common.truth.Truth.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {

  @Test
  void theNearestNameIsGuessed() {
    assertThat(Spelling.nearest("abc", List.of("abz", "abc"))).isEqualTo("abc");
    assertThat(Spelling.nearest("abc", List.of("zbc", "abc"))).isEqualTo("abc");
    assertThat(Spelling.nearest("laod", List.of("store", "load", "lead"))).isEqualTo("load");
    assertThat(Spelling.nearest("LOAD", List.of("lead", "load"))).isEqualTo("load");
    assertThat(Spelling.nearest("", List.of("abc", "a"))).isEqualTo("a");
  }

  @Test
  void ofTwoThatAreAsNearTheFirstIsGuessed() {
    assertThat(Spelling.nearest("lod", List.of("load", "loud"))).isEqualTo("load");
  }

  @Test
  void nothingIsGuessedOfWhatIsFar() {
    assertThat(Spelling.nearest("x", List.of("abcd"))).isNull();
    assertThat(Spelling.nearest("abcd", List.of("ab", "a"))).isEqualTo("ab");
    assertThat(Spelling.nearest("abcd", List.of("a"))).isNull();
    assertThat(Spelling.nearest("a", List.of("abc"))).isEqualTo("abc");
    assertThat(Spelling.nearest("a", List.of("abcd"))).isNull();
    assertThat(Spelling.nearest("summarize", List.of("summar"))).isEqualTo("summar");
    assertThat(Spelling.nearest("summarize", List.of("summa"))).isNull();
    assertThat(Spelling.nearest("load", List.of())).isNull();
  }
}
