package demo;

import dev.weir.Flow;
import dev.weir.Task;
import java.util.Map;

@Flow(builder = "OrderBuilder", uses = Mail.class)
public class Orders extends Base<Integer> {
  @Override
  public Map<Integer, String> load(Integer id) {
    return Map.of(id, "order");
  }
}
