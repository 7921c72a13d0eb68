package demo;

import dev.weir.Flow;
import dev.weir.Task;

@Flow(uses = {Http.class, Texts.class})
public class Crawl {
  private final String otherwise;

  public Crawl(String otherwise) {
    this.otherwise = otherwise;
  }

  @Task
  public String text(Http.Answer answer) {
    return answer instanceof Http.Page page ? page.text() : otherwise;
  }
}
