"""What `referencing` needs of rpds, without its compiled code: maps, sets and lists that are copied where they would share."""


class HashTrieMap(dict):
    @classmethod
    def convert(cls, value):
        return value if isinstance(value, cls) else cls(value)

    def insert(self, key, value):
        return HashTrieMap({**self, key: value})

    def remove(self, key):
        return HashTrieMap({k: v for k, v in self.items() if k != key})

    def update(self, *others):
        merged = dict(self)
        for other in others:
            merged.update(other)
        return HashTrieMap(merged)

    def __hash__(self):
        return hash(frozenset(self.items()))


class HashTrieSet(frozenset):
    def insert(self, value):
        return HashTrieSet(self | {value})

    def update(self, *others):
        return HashTrieSet(self.union(*others))


class List(tuple):
    def __new__(cls, *elements):
        return super().__new__(cls, elements[0] if len(elements) == 1 else elements)

    def push_front(self, value):
        return List((value, *self))

    @property
    def rest(self):
        return List(self[1:])
