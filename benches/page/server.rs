//! A host as good as hosts are: files compressed beforehand with brotli at its highest level, and entity tags.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::{fs, io};

use anyhow::Result;
use axum::Router;
use axum::extract::State;
use axum::http::header::{CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, ETAG, IF_NONE_MATCH};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::response::{IntoResponse as _, Response};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use brotli::enc::BrotliEncoderParams;
use sha2::{Digest as _, Sha256};
use tokio::net::TcpListener;
use tokio::task::{JoinHandle, spawn_blocking};

/// A running server. It ends when dropped.
pub(crate) struct Server {
    port: u16,
    task: JoinHandle<()>,
}

impl Server {
    /// Serves the folder.
    pub(crate) async fn start(folder: &Path) -> Result<Self> {
        let host = Arc::new(Host { folder: folder.to_owned(), packed: Mutex::default() });
        let router = Router::new().fallback(answer).with_state(host);
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let task = tokio::spawn(async move {
            if let Err(error) = axum::serve(listener, router).await {
                eprintln!("the server stopped: {error}");
            }
        });
        Ok(Self { port, task })
    }

    /// The address of the first page under a name that no other visit has: then nothing is cached, no connection is open,
    /// and the browser takes a new process.
    pub(crate) fn address(&self, visit: usize) -> String {
        format!("http://visit-{visit}.localhost:{}/", self.port)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

struct Host {
    folder: PathBuf,
    /// By path. Filled by the first round, which does not count.
    packed: Mutex<HashMap<String, Arc<Packed>>>,
}

/// A file as it is sent.
struct Packed {
    kind: &'static str,
    tag: String,
    body: Vec<u8>,
}

impl Host {
    fn packed(&self, path: &str) -> io::Result<Arc<Packed>> {
        let known = || self.packed.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(packed) = known().get(path) {
            return Ok(Arc::clone(packed));
        }
        let packed = Arc::new(Packed::read(&self.folder.join(path))?);
        known().insert(path.to_owned(), Arc::clone(&packed));
        Ok(packed)
    }
}

impl Packed {
    fn read(file: &Path) -> io::Result<Self> {
        let bytes = fs::read(file)?;
        let parameters = BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
        let mut body = Vec::new();
        brotli::BrotliCompress(&mut bytes.as_slice(), &mut body, &parameters)?;
        let kind = match file.extension().and_then(|extension| extension.to_str()) {
            Some("html") => "text/html; charset=utf-8",
            Some("css") => "text/css; charset=utf-8",
            Some("js") => "text/javascript; charset=utf-8",
            Some("json") => "application/json",
            Some("svg") => "image/svg+xml",
            Some("wasm") => "application/wasm",
            _ => "application/octet-stream",
        };
        let tag = BASE64_STANDARD.encode(Sha256::digest(&bytes));
        Ok(Self { kind, tag: format!("\"{tag}\""), body })
    }
}

async fn answer(State(host): State<Arc<Host>>, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    let path =
        if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path.to_owned() };
    let Ok(Ok(packed)) = spawn_blocking(move || host.packed(&path)).await else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let about = [(ETAG, packed.tag.as_str()), (CACHE_CONTROL, "no-cache")];
    if headers.get(IF_NONE_MATCH).is_some_and(|known| *known == packed.tag) {
        return (StatusCode::NOT_MODIFIED, about).into_response();
    }
    (about, [(CONTENT_TYPE, packed.kind), (CONTENT_ENCODING, "br")], packed.body.clone()).into_response()
}
