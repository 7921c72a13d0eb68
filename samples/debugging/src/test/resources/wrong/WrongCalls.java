package dev.weir.samples.debugging;

/** Does not compile, for the sake of javac's messages. */
class WrongCalls {

  static String asText(int x) {
    return "1/" + x;
  }

  static int ratio(int x, int y) {
    return x / y;
  }

  static void replacements(DivisionFlow flow, DivisionFlow.Div val) {
    flow.replace(val, WrongCalls::asText);
    flow.replace(val, WrongCalls::ratio);
  }

  static void wiring(DivisionFlow flow, SillyFlow silly) {
    flow.div(silly.celebrate());
  }
}
