package com.acme;

import java.io.Serializable;
import java.util.List;

/** A value that can travel. */
public record Crate(String label, List<Integer> weights) implements Serializable {
  private static final long serialVersionUID = 1L;
}
