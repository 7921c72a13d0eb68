package demo;

import dev.weir.Sensitive;
import dev.weir.Task;

public abstract class Directory {
  @Task
  public abstract int count(@Sensitive String filter);
}
