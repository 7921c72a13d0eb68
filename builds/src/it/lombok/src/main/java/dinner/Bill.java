package dinner;

import lombok.Builder;
import lombok.Value;

@Value
@Builder
class Bill {
  int amount;
  int guests;
}
