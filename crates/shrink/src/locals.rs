//! Local variables in the order of their use.
//!
//! Where each function has what it uses most under the first numbers, functions are more like each other, and compress
//! better. Variables that nothing uses are left out.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::convert::Infallible;

use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, Function, Instruction, Module, ValType};
use wasmparser::{CompositeInnerType, FunctionBody, Operator, Parser, Payload};

use crate::ShrinkError;

/// The same program with other numbers for the local variables of its functions.
///
/// # Errors
///
/// When the program is no WebAssembly.
pub fn most_used_first(wasm: &[u8]) -> Result<Vec<u8>, ShrinkError> {
    let parameters = parameters(wasm).map_err(ShrinkError::new)?;
    let mut locals = Locals { parameters: parameters.into_iter(), numbers: BTreeMap::new() };
    let mut module = Module::new();
    locals.parse_core_module(&mut module, Parser::new(0), wasm).map_err(ShrinkError::new)?;
    Ok(module.finish())
}

/// How many parameters each function has that has a body.
fn parameters(wasm: &[u8]) -> wasmparser::Result<Vec<u32>> {
    let (mut types, mut functions) = (Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::TypeSection(section) => {
                for group in section {
                    types.extend(group?.into_types().map(|kind| match kind.composite_type.inner {
                        CompositeInnerType::Func(function) => function.params().len(),
                        _ => 0,
                    }));
                }
            }
            Payload::FunctionSection(section) => {
                for kind in section {
                    let parameters = usize::try_from(kind?).ok().and_then(|kind| types.get(kind));
                    functions
                        .push(parameters.and_then(|count| u32::try_from(*count).ok()).unwrap_or_default());
                }
            }
            _ => {}
        }
    }
    Ok(functions)
}

struct Locals {
    /// Of the functions that are still to come.
    parameters: std::vec::IntoIter<u32>,
    /// By the number of a variable of this function, its new one. Parameters keep theirs.
    numbers: BTreeMap<u32, u32>,
}

/// A variable that is no parameter.
struct Local {
    number: u32,
    kind: ValType,
    uses: usize,
}

impl Locals {
    fn number(&self, number: u32) -> u32 {
        self.numbers.get(&number).copied().unwrap_or(number)
    }

    /// The variables that a function uses, in their new order.
    fn sorted(&mut self, function: &FunctionBody<'_>, first: u32) -> Result<Vec<Local>, Error> {
        let mut locals = Vec::new();
        let mut number = first;
        for group in function.get_locals_reader()? {
            let (count, kind) = group?;
            let kind = self.val_type(kind)?;
            let end = number.saturating_add(count);
            locals.extend((number..end).map(|number| Local { number, kind, uses: 0 }));
            number = end;
        }
        for operator in function.get_operators_reader()? {
            let used = local_of(&operator?).and_then(|number| number.checked_sub(first));
            if let Some(local) = used.and_then(|place| locals.get_mut(usize::try_from(place).ok()?)) {
                local.uses += 1;
            }
        }
        locals.retain(|local| local.uses > 0);
        // Variables of one type stand together, or each would have to say its own.
        let mut of_kind = BTreeMap::new();
        for local in &locals {
            *of_kind.entry(name(local.kind)).or_insert(0) += local.uses;
        }
        locals.sort_by_cached_key(|local| {
            let kind = name(local.kind);
            (Reverse(of_kind.get(&kind).copied()), kind, Reverse(local.uses))
        });
        Ok(locals)
    }
}

/// Types have no order of their own.
fn name(kind: ValType) -> String {
    format!("{kind:?}")
}

/// The variable that an instruction is about.
fn local_of(operator: &Operator<'_>) -> Option<u32> {
    match operator {
        Operator::LocalGet { local_index }
        | Operator::LocalSet { local_index }
        | Operator::LocalTee { local_index } => Some(*local_index),
        _ => None,
    }
}

impl Reencode for Locals {
    type Error = Infallible;

    fn parse_function_body(
        &mut self,
        code: &mut CodeSection,
        function: FunctionBody<'_>,
    ) -> Result<(), Error> {
        let first = self.parameters.next().unwrap_or_default();
        let locals = self.sorted(&function, first)?;
        self.numbers = locals.iter().map(|local| local.number).zip(first..).collect();
        let mut smaller = Function::new_with_locals_types(locals.iter().map(|local| local.kind));
        for operator in function.get_operators_reader()? {
            smaller.instruction(&self.instruction(operator?)?);
        }
        code.function(&smaller);
        Ok(())
    }

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Result<Instruction<'a>, Error> {
        Ok(match operator {
            Operator::LocalGet { local_index } => Instruction::LocalGet(self.number(local_index)),
            Operator::LocalSet { local_index } => Instruction::LocalSet(self.number(local_index)),
            Operator::LocalTee { local_index } => Instruction::LocalTee(self.number(local_index)),
            other => utils::instruction(self, other)?,
        })
    }
}
