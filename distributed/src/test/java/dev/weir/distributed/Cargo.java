package dev.weir.distributed;

import java.io.Serializable;
import java.util.List;

/** A value whose parts cannot all travel. */
record Cargo(String name, List<? extends Object> parts) implements Serializable {

  private static final long serialVersionUID = 1L;

  /** One that has an engine below it which is not serializable. */
  static Cargo withEngine() {
    return new Cargo("tug", List.of("rope", new Part(new Engine())));
  }

  /** Something in it. */
  @SuppressWarnings("serial") // what these tests are about
  record Part(Engine engine) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** No data. */
  static final class Engine {}
}
