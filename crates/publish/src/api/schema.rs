//! The schemas of the API's files, made from their types.

use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

/// The JSON Schema (draft 2020-12) of `api/v1/radar.json`.
pub fn radar_schema() -> Schema {
    schema_of::<super::Radar>()
}

/// The JSON Schema (draft 2020-12) of `api/v1/blips/<id>.json`.
pub fn blip_schema() -> Schema {
    schema_of::<super::Blip>()
}

fn schema_of<T: JsonSchema>() -> Schema {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<T>();
    RecursiveTransform(without_null).transform(&mut schema);
    schema
}

/// An `Option` is a field that is left out, and never `null`.
fn without_null(schema: &mut Schema) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Array(types)) = object.get_mut("type") {
        types.retain(|name| name != "null");
        if let [only] = types.as_slice() {
            let only = only.clone();
            object.insert("type".to_owned(), only);
        }
    }
    let Some(Value::Array(mut choices)) = object.remove("anyOf") else { return };
    choices.retain(|choice| choice.get("type").is_none_or(|name| name != "null"));
    match choices.as_slice() {
        [Value::Object(only)] => object.extend(only.clone()),
        _ => drop(object.insert("anyOf".to_owned(), Value::Array(choices))),
    }
}
