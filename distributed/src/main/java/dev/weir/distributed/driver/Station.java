package dev.weir.distributed.driver;

import dev.weir.distributed.worker.WorkerPort;

/** A worker as its driver sees it: where orders go, and how many more it takes now. */
final class Station {

  private final String name;
  private final WorkerPort port;
  // Guarded by the Stations that this is one of. Below zero where a thread that had lent its slot
  // took it back before the other was through, or where there are fewer slots than before.
  int free;
  int slots;

  // Written before the flights of a lost worker are looked for.
  private volatile boolean lost;

  Station(String name, WorkerPort port, int slots) {
    this.name = name;
    this.port = port;
    this.free = slots;
    this.slots = slots;
  }

  boolean isLost() {
    return lost;
  }

  void lose() {
    lost = true;
  }

  String name() {
    return name;
  }

  WorkerPort port() {
    return port;
  }
}
