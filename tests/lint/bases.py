"""Sound items that no rule of the lint has a word to say about; tests plant flaws in them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

from generator.lint.reading import ItemReading
from generator.lint.rule import ItemRule
from tests.lint.items import hits, single


@dataclass(frozen=True)
class Base:
    """A single choice item; `key` counts from 1."""

    stem: str
    options: tuple[str, ...]
    key: int

    @property
    def key_text(self) -> str:
        return self.options[self.key - 1]

    @property
    def distractors(self) -> list[int]:
        """Numbers of the options that are not right."""
        return [n for n in range(1, len(self.options) + 1) if n != self.key]

    def with_option(self, number: int, text: str) -> "Base":
        """The same with one option replaced."""
        options = list(self.options)
        options[number - 1] = text
        return replace(self, options=tuple(options))

    def with_stem(self, stem: str) -> "Base":
        """The same with another stem."""
        return replace(self, stem=stem)

    def item(self, **fields: Any) -> ItemReading:
        return single(self.stem, *self.options, key=self.key, **fields)


def _base(stem: str, key: int, *options: str) -> Base:
    return Base(stem, options, key)


BASES = (
    _base(
        "Which organ filters blood and makes urine?",
        2,
        "The liver",
        "The kidney",
        "The spleen",
        "The lung",
    ),
    _base("Which planet is nearest to the sun?", 3, "Venus", "Mars", "Mercury", "Saturn"),
    _base(
        "What does a barometer measure?", 1, "Air pressure", "Wind speed", "Humidity", "Rainfall"
    ),
    _base(
        "Which gas do plants take up for photosynthesis?",
        4,
        "Oxygen",
        "Nitrogen",
        "Helium",
        "Carbon dioxide",
    ),
    _base("Which metal is liquid at room temperature?", 2, "Copper", "Mercury", "Silver", "Cobalt"),
    _base(
        "Which vitamin does sunlight help the skin to make?",
        3,
        "Retinol",
        "Thiamine",
        "Calciferol",
        "Folate",
    ),
    _base("Which bone protects the brain?", 1, "Skull", "Femur", "Sternum", "Scapula"),
    _base("What carries oxygen in human blood?", 4, "Albumin", "Insulin", "Fibrin", "Haemoglobin"),
    _base(
        "Which instrument shows the electrical activity of the heart?",
        2,
        "Spirometer",
        "Electrocardiograph",
        "Sphygmomanometer",
        "Thermometer",
    ),
    _base(
        "Which language is the official one of Brazil?",
        3,
        "Spanish",
        "French",
        "Portuguese",
        "Dutch",
    ),
    _base("Which composer wrote the opera Fidelio?", 1, "Beethoven", "Mozart", "Wagner", "Verdi"),
    _base("Which shape has three sides?", 4, "Square", "Hexagon", "Pentagon", "Triangle"),
    _base(
        "Which blood cells fight viruses?",
        2,
        "Platelets",
        "Lymphocytes",
        "Erythrocytes",
        "Adipocytes",
    ),
    _base(
        "Which organelle releases energy from sugar?",
        3,
        "Ribosome",
        "Nucleus",
        "Mitochondrion",
        "Lysosome",
    ),
    _base(
        "What does a pharmacist check before a drug leaves the counter?",
        1,
        "Dose and interactions",
        "Weather and traffic",
        "Colour and fashion",
        "Price and postage",
    ),
    _base("Which river runs through Vienna?", 4, "Rhine", "Rhône", "Elbe", "Danube"),
    _base(
        "Which layer of the atmosphere do people live in?",
        2,
        "Stratosphere",
        "Troposphere",
        "Mesosphere",
        "Thermosphere",
    ),
    _base("Which hormone lowers blood sugar?", 3, "Glucagon", "Cortisol", "Insulin", "Adrenaline"),
    _base(
        "What turns milk into yoghurt?",
        1,
        "Lactic acid bacteria",
        "Bread yeast",
        "Bottled vinegar",
        "Sea salt",
    ),
    _base("Which animal sleeps upside down?", 4, "Hedgehog", "Badger", "Otter", "Bat"),
    _base("Which sense does the cochlea serve?", 2, "Sight", "Hearing", "Taste", "Touch"),
    _base(
        "Which force keeps the moon in orbit?", 3, "Friction", "Buoyancy", "Gravity", "Magnetism"
    ),
    _base(
        "Which acid does the stomach make?",
        1,
        "Hydrochloric acid",
        "Sulphuric acid",
        "Citric acid",
        "Formic acid",
    ),
    _base("Which continent does the Nile cross?", 4, "Asia", "Europe", "Australia", "Africa"),
    _base(
        "What should staff wear while they handle cytotoxic drugs?",
        2,
        "Woollen mittens",
        "Nitrile gloves",
        "Leather gloves",
        "Cotton socks",
    ),
    _base(
        "Which muscle moves air into the lungs?", 3, "Biceps", "Masseter", "Diaphragm", "Deltoid"
    ),
    _base(
        "Which writer created Sherlock Holmes?",
        1,
        "Conan Doyle",
        "Agatha Christie",
        "Jules Verne",
        "Mark Twain",
    ),
    _base("Which tissue joins muscle to bone?", 4, "Ligament", "Cartilage", "Fascia", "Tendon"),
    _base("Which plant feeds silkworms?", 2, "Wheat", "Mulberry", "Barley", "Maize"),
    _base("Which unit measures electrical resistance?", 3, "Volt", "Ampere", "Ohm", "Watt"),
    _base(
        "Which nerve carries signals from the retina?",
        1,
        "Optic nerve",
        "Vagus nerve",
        "Facial nerve",
        "Sciatic nerve",
    ),
    _base("Which colour does litmus take in an acid?", 4, "Green", "Blue", "Yellow", "Red"),
)
"""32 items with their keys in all four places alike."""


def share(rule: ItemRule, items: Iterable[ItemReading]) -> float:
    """The share of items on which a rule fires."""
    fired = [bool(hits(rule, item)) for item in items]
    assert len(fired) >= 30
    return sum(fired) / len(fired)


Planting = Callable[[Base], Base]


def planted(*wordings: Planting) -> list[ItemReading]:
    """Every base once, with the wordings in turn."""
    return [wordings[n % len(wordings)](base).item() for n, base in enumerate(BASES)]
