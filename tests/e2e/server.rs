//! A static file server as plain as the plainest host: it knows files, folders and a 404 page. At the root it sends the
//! headers that the site asks for, as the hosts do that read `_headers`.

use std::fs;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::Result;
use axum::Router;
use axum::extract::Request;
use axum::http::header::{HeaderName, HeaderValue, LOCATION};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use axum::routing::get;
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};
use tokio::task::JoinHandle;
use tower_http::services::{ServeDir, ServeFile};

/// Where the server has fonts that belong to no site, in a regular and a bold weight.
pub(crate) const FONTS: &str = "/-/fonts/";

/// A running server on a port of its own. It ends when dropped.
pub(crate) struct Server {
    /// The address of the site's first page, with a final slash.
    pub(crate) base: String,
    answers: Answers,
    /// What is not answered for now: paths with this ending. None end with a slash.
    held: watch::Sender<&'static str>,
    end: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

/// The ending of no file.
const NOTHING: &str = "/";

/// That a browser asked for something.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// The path in the request, without the query.
    pub(crate) path: String,
    pub(crate) status: u16,
}

type Answers = Arc<Mutex<Vec<Answer>>>;

impl Server {
    /// Serves the folder at `mount`, which starts and ends with a slash, and nothing outside of it.
    pub(crate) async fn start(folder: &Path, mount: &'static str) -> Result<Self> {
        let files = ServeDir::new(folder).not_found_service(ServeFile::new(folder.join("404.html")));
        let site = match mount.trim_end_matches('/') {
            "" => Router::new().fallback_service(files),
            prefix => Router::new().nest_service(prefix, files),
        };
        let answers = Answers::default();
        let record = Arc::clone(&answers);
        let headers = if mount == "/" { headers(folder) } else { Vec::new() };
        let site = site.merge(fonts());
        let site = site.layer(from_fn(move |request, next| {
            answer(request, next, mount, headers.clone(), Arc::clone(&record))
        }));
        let (held, watched) = watch::channel(NOTHING);
        let site = site.layer(from_fn(move |request: Request, next: Next| {
            let mut watched = watched.clone();
            async move {
                let path = request.uri().path().to_owned();
                // An error says that the server is gone.
                let _ = watched.wait_for(|ending| *ending == NOTHING || !path.ends_with(ending)).await;
                next.run(request).await
            }
        }));

        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let base = format!("http://{}{mount}", listener.local_addr()?);
        let (end, ended) = oneshot::channel();
        let task = tokio::spawn(async move {
            let serving = axum::serve(listener, site).with_graceful_shutdown(async {
                let _ = ended.await;
            });
            if let Err(error) = serving.await {
                eprintln!("the static server stopped: {error}");
            }
        });
        Ok(Self { base, answers, held, end, task })
    }

    /// Leaves what ends so unanswered, until [`Server::release`].
    pub(crate) fn hold(&self, ending: &'static str) {
        self.held.send_replace(ending);
    }

    /// Answers everything.
    pub(crate) fn release(&self) {
        self.held.send_replace(NOTHING);
    }

    /// Closes all connections and takes no more: for a browser, there is no network.
    pub(crate) async fn stop(&mut self) {
        let (end, _) = oneshot::channel();
        let _ = std::mem::replace(&mut self.end, end).send(());
        (&mut self.task).await.unwrap();
    }

    /// What was asked for so far, oldest first.
    pub(crate) fn answers(&self) -> Vec<Answer> {
        self.answers.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The paths that were answered with "not found".
    pub(crate) fn missing(&self) -> Vec<String> {
        self.answers().into_iter().filter(|answer| answer.status == 404).map(|answer| answer.path).collect()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The fonts for pictures that have to be the same on every machine: they are part of the tests, and not of the system.
fn fonts() -> Router {
    Router::new()
        .route(&[FONTS, "regular.ttf"].concat(), get(|| async { notosans::REGULAR_TTF }))
        .route(&[FONTS, "bold.ttf"].concat(), get(|| async { notosans::BOLD_TTF }))
}

/// What the site asks its host to send with every file.
fn headers(folder: &Path) -> Vec<(HeaderName, HeaderValue)> {
    let file = fs::read_to_string(folder.join("_headers")).unwrap_or_default();
    let lines = file.lines().filter_map(|line| line.strip_prefix("  ")?.split_once(": "));
    lines.map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
}

async fn answer(
    request: Request,
    next: Next,
    mount: &str,
    headers: Vec<(HeaderName, HeaderValue)>,
    answers: Answers,
) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    response.headers_mut().extend(headers);
    // ServeDir does not know that it is mounted below a path when it redirects a folder to its final slash.
    if let Some(location) = response.headers().get(LOCATION).and_then(|location| location.to_str().ok()) {
        let mounted = HeaderValue::try_from(format!("{}{location}", mount.trim_end_matches('/')));
        response.headers_mut().insert(LOCATION, mounted.unwrap());
    }
    let status = response.status().as_u16();
    answers.lock().unwrap_or_else(PoisonError::into_inner).push(Answer { path, status });
    response
}
