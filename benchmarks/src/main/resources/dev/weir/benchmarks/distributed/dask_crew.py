"""The same works as those of the Java crews, on dask.distributed.

Says "ready" when a worker has given its first result, and then reads a work in each line, does it
and says its number; ends with its input. Argument: how many workers.
"""

import sys
import time

from distributed import Client, LocalCluster


def next_number(number):
    return number + 1


def block(seed, size):
    return bytearray([seed % 256]) * size


def merge(left, right):
    merged = int.from_bytes(left, "little") ^ int.from_bytes(right, "little")
    return bytearray(merged.to_bytes(len(left), "little"))


def first(data):
    return data[0]


def pause(millis, number):
    time.sleep(millis / 1000)
    return millis


def fan_out(client, tasks):
    return sum(client.gather(client.map(next_number, range(tasks), pure=False)))


def chain(client, tasks):
    last = client.submit(next_number, 0, pure=False)
    for _ in range(1, tasks):
        last = client.submit(next_number, last, pure=False)
    return last.result()


def reduce_blocks(client, blocks, size):
    level = [client.submit(block, seed, size, pure=False) for seed in range(1, blocks + 1)]
    while len(level) > 1:
        level = [
            client.submit(merge, level[i], level[i + 1], pure=False)
            for i in range(0, len(level), 2)
        ]
    return client.submit(first, level[0], pure=False).result()


def pauses(client, tasks, millis):
    client.gather(client.map(lambda number: pause(millis, number), range(tasks), pure=False))
    return 0


WORKS = {"fan-out": fan_out, "chain": chain, "reduce": reduce_blocks, "pauses": pauses}


def main():
    with LocalCluster(
        n_workers=int(sys.argv[1]),
        threads_per_worker=1,
        processes=True,
        dashboard_address=None,
        host="127.0.0.1",
    ) as cluster, Client(cluster) as client:
        chain(client, 1)
        print("ready", flush=True)
        for line in sys.stdin:
            work, *numbers = line.split()
            print(WORKS[work](client, *map(int, numbers)), flush=True)


if __name__ == "__main__":
    main()
