package demo;

import static dev.weir.graph.Each.each;

import dev.weir.graph.Input;
import java.net.URI;
import java.time.Duration;
import java.util.List;

class CrawlMain {
  static CrawlFlow flow() {
    CrawlFlow flow = new CrawlFlow(new Crawl("?"), new Http(Duration.ofSeconds(5)));
    var addresses = List.of(URI.create("http://a.example"), URI.create("http://b.example"));
    var texts = flow.text(flow.get(each(addresses)).each());
    flow.joinTexts(texts, ", ");
    flow.joinTexts(flow.words(texts.each()).each(), Input.of("-"));
    return flow;
  }
}
