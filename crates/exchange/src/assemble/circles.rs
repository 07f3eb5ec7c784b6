//! Circles in what must have an end.

/// The edges after whose removal the graph has no circle: each as a node and an index into its edges.
///
/// A depth-first search with a stack of its own: an edge to a node that is still open closes a circle.
pub(super) fn closing_edges(edges: &[Vec<usize>]) -> Vec<(usize, usize)> {
    #[derive(Clone, Copy, PartialEq, Eq)]
    enum State {
        Unseen,
        Open,
        Done,
    }
    let mut states = vec![State::Unseen; edges.len()];
    let mut closing = Vec::new();
    for start in 0..edges.len() {
        if states.get(start) != Some(&State::Unseen) {
            continue;
        }
        let mut path = vec![(start, 0)];
        if let Some(state) = states.get_mut(start) {
            *state = State::Open;
        }
        while let Some((node, next)) = path.pop() {
            let Some(to) = edges.get(node).and_then(|edges| edges.get(next)).copied() else {
                if let Some(state) = states.get_mut(node) {
                    *state = State::Done;
                }
                continue;
            };
            path.push((node, next + 1));
            match states.get_mut(to) {
                Some(state) if *state == State::Unseen => {
                    *state = State::Open;
                    path.push((to, 0));
                }
                Some(state) if *state == State::Open => closing.push((node, next)),
                _ => {}
            }
        }
    }
    closing
}
