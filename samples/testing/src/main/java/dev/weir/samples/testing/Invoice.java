package dev.weir.samples.testing;

import dev.weir.Flow;
import dev.weir.Retry;
import dev.weir.Task;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;

/** Converts a price and writes an invoice. Two of its tasks act on the outside world. */
@Flow
class Invoice {

  /** Asks a bank; twice more, each ten minutes later, if it does not answer. */
  @Task(tags = "external")
  @Retry(maxRetries = 2, delay = "PT10M", on = IOException.class)
  static double rate(String currency) throws IOException, InterruptedException {
    URI address = URI.create("https://bank.example/rates/" + currency);
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return Double.parseDouble(
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body());
  }

  @Task
  static long converted(long cents, double rate) {
    if (rate <= 0) {
      throw new IllegalArgumentException("no rate: " + rate);
    }
    return Math.round(cents * rate);
  }

  @Task
  static String text(long cents, String currency) {
    return "Please pay " + currency + " " + cents / 100 + "." + cents / 10 % 10 + cents % 10;
  }

  /** Puts the invoice where the post room finds it. */
  @Task(tags = "external")
  static void send(String text) throws IOException {
    Files.writeString(Path.of("outbox", "invoice.txt"), text);
  }
}
