//! Finding circles in a directed graph.

use crate::problem::Span;

/// For each node the steps that lead from it.
pub(super) struct Graph(pub(super) Vec<Vec<Step>>);

/// An edge: where it leads to, and where it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) to: usize,
    pub(super) at: Span,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    /// On the path that is being followed.
    Open,
    Done,
}

impl Graph {
    /// Circles, each as the steps that go round it. Every circle of the graph has an end in common with one of them.
    ///
    /// Depth first with a stack of its own: a chain of blips can be longer than the program's stack.
    pub(super) fn circles(&self) -> Vec<Vec<Step>> {
        let mut search = Search {
            states: vec![State::New; self.0.len()],
            is_reported: vec![false; self.0.len()],
            circles: Vec::new(),
        };
        for node in 0..self.0.len() {
            if search.states.get(node) == Some(&State::New) {
                search.follow(&self.0, node);
            }
        }
        search.circles
    }
}

struct Search {
    states: Vec<State>,
    is_reported: Vec<bool>,
    circles: Vec<Vec<Step>>,
}

impl Search {
    fn follow(&mut self, steps: &[Vec<Step>], start: usize) {
        self.set(start, State::Open);
        let mut path: Vec<Step> = Vec::new();
        // Per node of the path, which of its steps is next.
        let mut open = vec![(start, 0)];
        while let Some((node, next)) = open.last_mut() {
            let (node, step) = (*node, steps.get(*node).and_then(|steps| steps.get(*next)).copied());
            *next += 1;
            let Some(step) = step else {
                self.set(node, State::Done);
                open.pop();
                path.pop();
                continue;
            };
            match self.states.get(step.to) {
                Some(State::New) => {
                    self.set(step.to, State::Open);
                    open.push((step.to, 0));
                    path.push(step);
                }
                Some(State::Open) => self.close(&path, step, node),
                Some(State::Done) | None => {}
            }
        }
    }

    /// Notes the circle that `last` closes, which leads from `from` back into the path.
    fn close(&mut self, path: &[Step], last: Step, from: usize) {
        let is_known = [from, last.to].iter().any(|node| self.is_reported.get(*node) == Some(&true));
        if is_known {
            return;
        }
        // The first node of the path is the one that no step of it leads to.
        let begin = path.iter().position(|step| step.to == last.to).map_or(0, |index| index + 1);
        let circle: Vec<_> = path.iter().skip(begin).copied().chain([last]).collect();
        for step in &circle {
            if let Some(reported) = self.is_reported.get_mut(step.to) {
                *reported = true;
            }
        }
        self.circles.push(circle);
    }

    fn set(&mut self, node: usize, state: State) {
        if let Some(current) = self.states.get_mut(node) {
            *current = state;
        }
    }
}
