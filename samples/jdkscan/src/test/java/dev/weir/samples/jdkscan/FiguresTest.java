package dev.weir.samples.jdkscan;

import static com.google.common.truth.Truth.assertThat;
import static dev.weir.samples.jdkscan.ConstantKind.LONG;
import static dev.weir.samples.jdkscan.ConstantKind.UTF8;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  private static final ClassFile A = file("p.A", 10, Map.of(UTF8, 3L));
  private static final ClassFile B = file("p.B", 20, Map.of(UTF8, 1L, LONG, 2L));
  private static final ClassFile C = file("q.C", 20, Map.of(LONG, 4L));

  @Test
  void addUpThePackagesOfAModule() {
    Figures figures = Figures.ofModule(List.of(A, B, C));

    assertThat(figures.packages())
        .containsExactly(
            "p", new PackageFigures(2, 30, new Constants(Map.of(UTF8, 4L, LONG, 2L))),
            "q", new PackageFigures(1, 20, new Constants(Map.of(LONG, 4L))))
        .inOrder();
  }

  @Test
  void addUpToTheSameInEitherOrder() {
    Figures one = Figures.ofModule(List.of(A, C));
    Figures other = Figures.ofModule(List.of(B));

    Figures sum = one.plus(other);

    assertThat(sum).isEqualTo(other.plus(one));
    assertThat(sum.modules()).isEqualTo(2);
    assertThat(sum.packages()).isEqualTo(Figures.ofModule(List.of(A, B, C)).packages());
    assertThat(sum.total())
        .isEqualTo(new PackageFigures(3, 50, new Constants(Map.of(UTF8, 4L, LONG, 6L))));
  }

  @Test
  void changeNothingIfThereIsNothingToAdd() {
    Figures figures = Figures.ofModule(List.of(A, B));

    assertThat(figures.plus(Figures.NONE)).isEqualTo(figures);
    assertThat(Figures.NONE.total()).isEqualTo(PackageFigures.NONE);
  }

  @Test
  void nameTheLargestFirstAndThoseOfOneSizeByName() {
    Figures figures = Figures.ofModule(List.of(C, A)).plus(Figures.ofModule(List.of(B)));

    assertThat(figures.largest()).containsExactly(B, C, A).inOrder();
  }

  @Test
  void keepNoMoreThanTheLargest() {
    List<ClassFile> files =
        IntStream.range(0, 100).mapToObj(i -> file("p.C" + i, i, Map.of())).toList();

    Figures figures = Figures.ofModule(files).plus(Figures.ofModule(List.of(A)));

    assertThat(figures.largest()).hasSize(Figures.LARGEST);
    assertThat(figures.largest().get(0).name()).isEqualTo("p.C99");
    assertThat(figures.largest().get(Figures.LARGEST - 1).name()).isEqualTo("p.C80");
  }

  private static ClassFile file(String name, long bytes, Map<ConstantKind, Long> constants) {
    return new ClassFile(name, bytes, new Constants(constants));
  }
}
