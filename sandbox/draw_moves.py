"""Draws the moves that come with the bot, and the welcome: `python -m sandbox.draw_moves` writes the files."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

import av
from PIL import Image, ImageDraw

import ready_made
from sandbox.samples import frame_of

WIDTH, HEIGHT, RATE = 480, 640, 24
"""Upright, as photos of people are; sides and rate are what the model takes without a change."""
WELCOME_RATE = 16
MOVE_PICTURES = ready_made.SECONDS * RATE
WELCOME_PICTURES = ready_made.WELCOME.seconds * WELCOME_RATE
_SMOOTH = 2
"""Pictures are drawn so many times larger, for smooth edges."""
_Place = Callable[[float, float], tuple[float, float]]
"""Turns a place in a picture of 640 units, counted from the middle and from the top, into pixels."""


@dataclass(frozen=True, slots=True)
class Look:
    """The colours of a figure and what is behind it."""

    wall: str
    floor: str
    skin: str
    hair: str
    shirt: str
    trousers: str


IN_MOVES = Look("#eef1f4", "#d5dbe1", "#e8b48c", "#3a2a20", "#2f7fb8", "#38414d")
IN_PHOTO = Look("#cfe8f5", "#a5cf8b", "#f2c9a1", "#8a4b22", "#e2604c", "#3b5b7c")


@dataclass(slots=True)
class Pose:
    """Where a figure's joints are; angles in degrees, 0 hanging down and growing outwards, the left side first."""

    lean: float = 0.0
    """How far hips and shoulders go to the side."""
    rise: float = 0.0
    """How far the figure is above the floor."""
    nod: float = 0.0
    """How far the face looks down, from -1 to 1."""
    upper_arms: tuple[float, float] = (14.0, 14.0)
    forearms: tuple[float, float] = (8.0, 8.0)
    forearm_lengths: tuple[float, float] = (1.0, 1.0)
    steps: tuple[float, float] = (0.0, 0.0)
    """How far each knee is raised towards the viewer, from 0 to 1."""


def pose_of(move: str, turn: float) -> Pose:
    """Return the pose at a time, given as the part of the whole video; the end fits to the beginning."""

    def swing(times: int, shift: float = 0.0) -> float:
        return math.sin(2 * math.pi * (times * turn + shift))

    match move:
        case "wave":
            return Pose(4 * swing(2), upper_arms=(14, 108), forearms=(8, 180 - 28 * swing(6)))
        case "nod":
            return Pose(nod=swing(4), rise=2 * swing(4))
        case "dance":
            up = 40 * swing(4)
            return Pose(
                26 * swing(4),
                rise=9 * abs(swing(4)),
                upper_arms=(70 + up, 70 - up),
                forearms=(130 + up, 130 - up),
                steps=(0.35 * max(0.0, swing(4)), 0.35 * max(0.0, -swing(4))),
            )
        case "walk":
            left, right = max(0.0, swing(4)), max(0.0, -swing(4))
            return Pose(
                5 * swing(4),
                rise=6 * abs(swing(4)),
                forearm_lengths=(1 - 0.5 * right, 1 - 0.5 * left),
                steps=(left, right),
            )
        case "cheer":
            height = 0.5 - 0.5 * math.cos(2 * math.pi * 4 * turn)
            arms = 25 + 130 * height
            return Pose(rise=22 * height, upper_arms=(arms, arms), forearms=(arms + 8, arms + 8))
    return Pose()


def draw(look: Look, pose: Pose, width: int = WIDTH, height: int = HEIGHT) -> Image.Image:
    """Draw a figure that faces the viewer, from head to feet."""
    scale = _SMOOTH * height / HEIGHT
    picture = Image.new("RGB", (_SMOOTH * width, _SMOOTH * height), look.wall)
    pen = ImageDraw.Draw(picture)
    middle = picture.width / 2

    def at(x: float, y: float) -> tuple[float, float]:
        return middle + x * scale, y * scale

    def limb(points: list[tuple[float, float]], colour: str, thick: float) -> None:
        spots = [at(*point) for point in points]
        pen.line(spots, colour, round(thick * scale), joint="curve")
        for spot in spots:
            pen.circle(spot, thick * scale / 2, colour)

    pen.rectangle((0, 560 * scale, picture.width, picture.height), look.floor)
    pen.ellipse((*at(-95, 584), *at(95, 612)), "#b3bac2")
    hips, waist, chest = pose.lean, 345 - pose.rise, 190 - pose.rise
    for side, step in zip((-1, 1), pose.steps, strict=True):
        hip, knee = (hips + side * 26, waist), (side * (34 + 6 * step), waist + 118 - 44 * step)
        foot = (side * 36, min(knee[1] + 118 - 30 * step, 592) if step == 0 else knee[1] + 112 - 34 * step)
        limb([hip, knee, foot], look.trousers, 42)
        limb([(foot[0], foot[1] + 6), (foot[0] + side * 16, foot[1] + 8)], look.hair, 22)
    pen.rounded_rectangle((*at(hips / 2 - 58, chest - 14), *at(hips / 2 + 58, waist + 22)), 34 * scale, look.shirt)
    for side, upper, fore, length in zip(
        (-1, 1), pose.upper_arms, pose.forearms, pose.forearm_lengths, strict=True
    ):
        shoulder = (hips / 2 + side * 54, chest + 8)
        elbow = _along(shoulder, side, upper, 84)
        hand = _along(elbow, side, fore, 78 * length)
        limb([elbow, hand], look.skin, 26)
        limb([shoulder, elbow], look.shirt, 32)
        pen.circle(at(*hand), 17 * scale, look.skin)
    limb([(hips / 2, chest - 10), (hips / 2, chest - 34)], look.skin, 34)
    _draw_head(pen, at, scale=scale, look=look, pose=pose)
    return picture.resize((width, height), Image.Resampling.LANCZOS)


def _along(start: tuple[float, float], side: int, degrees: float, length: float) -> tuple[float, float]:
    """Return where a limb ends."""
    angle = math.radians(degrees)
    return start[0] + side * length * math.sin(angle), start[1] + length * math.cos(angle)


def _draw_head(pen: ImageDraw.ImageDraw, at: _Place, *, scale: float, look: Look, pose: Pose) -> None:
    nod = pose.nod
    x, y = pose.lean * 0.35, 108 - pose.rise + 8 * nod
    pen.circle(at(x, y - 4), 55 * scale, look.hair)
    pen.ellipse((*at(x - 46, y - 36 + 8 * nod), *at(x + 46, y + 58 + 2 * nod)), look.skin)
    down = y + 12 * nod
    for side in (-1, 1):
        pen.ellipse((*at(x + side * 18 - 6, down - 6), *at(x + side * 18 + 6, down + 7)), "#22262b")
        pen.line((at(x + side * 26, down - 16), at(x + side * 11, down - 18)), look.hair, round(4 * scale))
    pen.line((at(x, down + 6), at(x - 3, down + 20)), "#c98f66", round(4 * scale))
    pen.arc((*at(x - 18, down + 12), *at(x + 18, down + 38)), 20, 160, "#a0392f", round(5 * scale))


def move_picture(move: str, number: int) -> Image.Image:
    """Draw one of the `MOVE_PICTURES` of a move."""
    return draw(IN_MOVES, pose_of(move, number / MOVE_PICTURES))


def welcome_picture(number: int) -> Image.Image:
    """Draw one of the `WELCOME_PICTURES`: a photo that stands still, a move, and the photo that moves."""
    welcome = ready_made.WELCOME
    card = (198, 264)
    pose = pose_of("dance", number / WELCOME_PICTURES * 0.75)
    picture = Image.new("RGB", (welcome.width, welcome.height), "white")
    pen = ImageDraw.Draw(picture)
    for left, look, shown in ((14, IN_PHOTO, Pose()), (261, IN_MOVES, pose), (508, IN_PHOTO, pose)):
        picture.paste(draw(look, shown, *card), (left, 28))
        pen.rectangle((left - 1, 27, left + card[0], 28 + card[1]), outline="#8a939c", width=2)
    for x in (236, 484):
        pen.line((x - 12, 160, x + 12, 160) if x < welcome.width / 2 else (x - 12, 153, x + 12, 153), "#22262b", 6)
    pen.line((236, 148, 236, 172), "#22262b", 6)
    pen.line((472, 167, 496, 167), "#22262b", 6)
    return picture


def write(path: Path, frames: Iterator[Image.Image], rate: int) -> None:
    """Encode pictures as H.264 with the colours that every player knows. One thread, so that files don't differ."""
    with av.open(path, "w", options={"movflags": "+faststart", "fflags": "+bitexact"}) as container:
        stream = None
        for picture in frames:
            if stream is None:
                stream = container.add_stream("libx264", rate=Fraction(rate))
                stream.width, stream.height = picture.size
                stream.pix_fmt = "yuv420p"
                stream.codec_context.thread_count = 1
                stream.codec_context.options = {"crf": "23", "preset": "veryslow", "tune": "animation"}
            container.mux(stream.encode(frame_of(picture)))
        if stream is not None:
            container.mux(stream.encode())


def main() -> None:
    """Write all files."""
    for move in ready_made.NAMES:
        path = ready_made.WELCOME.path.with_name(f"{move}.mp4")
        write(path, (move_picture(move, number) for number in range(MOVE_PICTURES)), RATE)
    write(ready_made.WELCOME.path, map(welcome_picture, range(WELCOME_PICTURES)), WELCOME_RATE)


if __name__ == "__main__":
    main()
