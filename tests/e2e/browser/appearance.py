"""What makes a page hard to read, as functions that run in the browser and return what they find."""

LOW_CONTRAST = """() => {
    const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
    const rgba = (colour) => {
        canvas.clearRect(0, 0, 1, 1);
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a / 255];
    };
    const over = ([r, g, b, a], [r2, g2, b2]) => [r * a + r2 * (1 - a), g * a + g2 * (1 - a), b * a + b2 * (1 - a)];
    const background = (element) => {
        if (!element) return [255, 255, 255];
        const colour = rgba(getComputedStyle(element).backgroundColor);
        return colour[3] === 1 ? colour : over(colour, background(element.parentElement));
    };
    const luminance = (rgb) => {
        const linear = (v) => (v > 0.04045 ? ((v + 0.055) / 1.055) ** 2.4 : v / 12.92);
        const [r, g, b] = rgb.map((each) => linear(each / 255));
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const element = walker.currentNode.parentElement;
        if (!walker.currentNode.data.trim() || !element.checkVisibility({ opacityProperty: true })) continue;
        if (element.closest(".avatar, .for-readers, .skip, .spoiler, script, option")) continue;
        const back = background(element);
        const text = over(rgba(getComputedStyle(element).color), back);
        const [high, low] = [luminance(text), luminance(back)].sort((one, other) => other - one);
        const ratio = (high + 0.05) / (low + 0.05);
        const name = element.className || element.tagName;
        if (ratio < 4.5) found.push(`${ratio.toFixed(2)} ${name}: ${walker.currentNode.data}`);
    }
    return found;
}"""
"""Returns the texts with a contrast below 4.5, the minimum of WCAG level AA for small text."""

SIDEWAYS = """() => [
    document.documentElement, ...document.querySelectorAll("#messages, .bubble, .panel, .tab, .chat-list")]
    .filter((element) => element.scrollWidth > element.clientWidth && element.clientWidth)
    .map((element) => `${element.id || element.className || "page"} is ${element.scrollWidth} px wide`)"""
"""Returns what has to be scrolled to the side."""

CUT_LABELS = """() => {
    const cut = (element) => {
        const room = element.closest(".samples, .tabs, .people, .panel-head") ?? element;
        const [inner, outer] = [element, room].map((each) => each.getBoundingClientRect());
        return element.scrollWidth > element.clientWidth + 1 || inner.right > outer.right + 1;
    };
    return [...document.querySelectorAll(".key, .chip, .person, .primary, .danger, .tabs button, .status")]
        .filter((element) => element.checkVisibility() && element.clientWidth && cut(element))
        .map((element) => element.textContent);
}"""
"""Returns the labels of buttons that are cut off."""

OVERLAPS = """() => {
    const boxes = (node) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return [...range.getClientRects()].filter((box) => box.width > 1 && box.height > 1);
    };
    const meet = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3;
    const found = [];
    for (const bubble of document.querySelectorAll(".bubble:not(.wordless)")) {
        const text = bubble.querySelector(":scope > .text");
        const footer = bubble.querySelector(":scope > .footer");
        if (text && footer && boxes(text).some((line) => boxes(footer).some((part) => meet(line, part))))
            found.push(`the time lies on: ${text.textContent}`);
    }
    const rows = [...document.querySelectorAll("#messages > *")].map((row) => [row, row.getBoundingClientRect()]);
    for (const [index, [row, box]] of rows.entries())
        if (index && meet(rows[index - 1][1], box)) found.push(`two rows meet at: ${row.textContent}`);
    return found;
}"""
"""Returns texts that lie on each other in a conversation."""

WRONG_DIRECTION = """() => [...document.querySelectorAll(".text, .key, .chat-last bdi, .quote-words bdi")]
    .filter((element) => element.checkVisibility())
    .filter((element) => {
        const first = /[\\u200e\\u200f\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Latin}\\p{Script=Cyrillic}]/u
            .exec(element.textContent)?.[0];
        if (!first) return false;
        const rightToLeft = /[\\u200f\\p{Script=Arabic}\\p{Script=Hebrew}]/u.test(first);
        return (getComputedStyle(element).direction === "rtl") !== rightToLeft;
    })
    .map((element) => element.textContent)"""
"""Returns texts that are laid out against the direction of their first letter, or of a mark before it."""

CHECKS = {
    "low contrast": LOW_CONTRAST,
    "sideways": SIDEWAYS,
    "cut label": CUT_LABELS,
    "overlap": OVERLAPS,
    "wrong direction": WRONG_DIRECTION,
}
"""All of them, by a name for what they find."""
