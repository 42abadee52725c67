"""Which packets of a video are exactly a part of it, so that the part can be copied."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import chain, islice

from av.packet import Packet
from av.video.stream import VideoStream

from media.worker.frame_timing import PART_ROUNDING
from media.worker.video import Packets


@dataclass(frozen=True, slots=True)
class PacketCut:
    """`count` packets in the order of the file, from number `first` on. They hold as many frames."""

    first: int
    count: int
    size: int
    """Bytes of all of them."""
    begin: Fraction
    """When the first of them is shown, in seconds after the first frame of the video."""


def cut_of(packets: Packets, rate: Fraction, *, begin: Fraction, frames: int) -> PacketCut | None:
    """Return the packets of at most so many frames from `begin` on, in seconds; None where none are just that.

    The video must have a steady rate. The part has to begin with a keyframe on which all that follows it is based,
    and nothing in it may be based on what follows it: packets are stored in the order in which they are decoded.
    """
    number = round(begin * rate)
    if abs(begin - number / rate) > PART_ROUNDING:
        return None
    numbers = [round(one.begin * rate) for one in packets.stored]
    first = numbers.index(number) if number in numbers else None
    if first is None or not packets.stored[first].is_key or min(numbers[first:]) < number:
        return None
    count = min(frames, len(numbers) - first)
    if sorted(numbers[first : first + count]) != list(range(number, number + count)):
        return None
    size = sum(one.size for one in packets.stored[first : first + count])
    return PacketCut(first, count, size, number / rate)


def packets_of(part: PacketCut, packets: "Iterable[Packet[VideoStream]]") -> "Iterator[Packet[VideoStream]]":
    """Yield those of a video's packets that are the part."""
    pictures = (packet for packet in packets if packet.size)  # the last one, which flushes decoders, has none
    return islice(pictures, part.first, part.first + part.count)


def decodable(packets: "Iterable[Packet[VideoStream]]", part: PacketCut) -> "Iterator[Packet[VideoStream]]":
    """Yield the packets of the part, and what makes a decoder give all of its frames."""
    flush: Packet[VideoStream] = Packet()  # type: ignore[assignment] # a packet without data has no stream
    return chain(packets_of(part, packets), [flush])
