//! A small sorted set.

/// Different values in ascending order, for the handful of values of a filter.
///
/// A sorted vector and not a `BTreeSet`, whose code is 10 kB of the page's wasm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T: Ord> Set<T> {
    /// Whether a value is there.
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: std::borrow::Borrow<Q>,
    {
        self.find(value).is_ok()
    }

    /// Adds a value, unless it is there.
    pub fn insert(&mut self, value: T) {
        if let Err(place) = self.find(&value) {
            self.0.insert(place, value);
        }
    }

    /// Takes a value away, if it is there.
    pub fn remove<Q: Ord + ?Sized>(&mut self, value: &Q)
    where
        T: std::borrow::Borrow<Q>,
    {
        if let Ok(place) = self.find(value) {
            self.0.remove(place);
        }
    }

    /// Takes away what `keep` does not want.
    pub fn retain(&mut self, keep: impl FnMut(&T) -> bool) {
        self.0.retain(keep);
    }

    /// Takes everything away.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// The values in ascending order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }

    fn find<Q: Ord + ?Sized>(&self, value: &Q) -> Result<usize, usize>
    where
        T: std::borrow::Borrow<Q>,
    {
        self.0.binary_search_by(|present| present.borrow().cmp(value))
    }
}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Extend<T> for Set<T> {
    fn extend<I: IntoIterator<Item = T>>(&mut self, values: I) {
        values.into_iter().for_each(|value| self.insert(value));
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::default();
        set.extend(values);
        set
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}
