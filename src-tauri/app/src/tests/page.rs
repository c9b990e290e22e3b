use std::ffi::OsString;
use std::path::Path;

use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder};
use tauri::webview::InvokeRequest;
use tauri::{App, AppHandle, Manager, RunEvent, WebviewWindow, WebviewWindowBuilder};

use crate::desk::Desk;
use crate::dialogs::Answered;
use crate::{assemble, context, heard, launch, set_up, window};

/// The application on a document, with its window.
pub(super) struct Page {
    app: App<MockRuntime>,
    window: WebviewWindow<MockRuntime>,
}

impl Page {
    /// On the sample in `folder`; every dialog gets `answer`.
    pub(super) fn on_sample(folder: &Path, answer: impl Into<OsString>) -> Self {
        Self::open(None, folder, answer)
    }

    /// On the document asked for, as the program would start.
    pub(super) fn open(asked: Option<&Path>, folder: &Path, answer: impl Into<OsString>) -> Self {
        let opened = launch::open(asked, folder).unwrap();
        let app = assemble(mock_builder(), context()).unwrap();
        set_up(app.handle(), opened, Box::new(Answered::new(answer.into()))).unwrap();
        let window = window::find(app.handle()).unwrap();
        Self { app, window }
    }

    /// The application itself.
    pub(super) fn app(&self) -> &AppHandle<MockRuntime> {
        self.app.handle()
    }

    /// Runs the application until its window is closed, after the person has asked for that once.
    pub(super) fn close(self) {
        let Self { app, window } = self;
        app.run(move |app, event| {
            if matches!(event, RunEvent::Ready) {
                window.close().unwrap();
            }
            heard(app, event);
        });
    }

    /// Ends as a program does that its person leaves: the file is free for the next.
    pub(super) fn leave(self) {
        self.app.state::<Desk>().leave();
    }

    /// A second window, which the program never opens.
    pub(super) fn intruder(&self) -> WebviewWindow<MockRuntime> {
        WebviewWindowBuilder::new(&self.app, "intruder", tauri::WebviewUrl::default()).build().unwrap()
    }

    /// Calls a command and returns its answer or its error.
    pub(super) fn call(&self, command: &str, arguments: Value) -> Result<Value, Value> {
        call_from(&self.window, command, arguments)
    }

    /// Makes an edit and returns the view after it, or the error.
    pub(super) fn edit(&self, arguments: Value) -> Result<Value, Value> {
        self.call("edit", arguments).map(|answer| answer["view"].clone())
    }

    /// Calls a command that answers bytes.
    pub(super) fn bytes(&self, command: &str, arguments: Value) -> Vec<u8> {
        match answer_to(&self.window, command, arguments).unwrap() {
            InvokeResponseBody::Raw(bytes) => bytes,
            InvokeResponseBody::Json(text) => panic!("{command} answers JSON: {} characters", text.len()),
        }
    }

    /// Calls a command that takes nothing but what to show (a new document is the sample), and must succeed.
    pub(super) fn show(&self, command: &str) -> Value {
        self.call(command, json!({ "start": { "kind": "sample" }, "request": request("baseline") })).unwrap()
    }
}

/// Calls a command from any window.
pub(super) fn call_from(window: &WebviewWindow<MockRuntime>, command: &str, arguments: Value) -> Result<Value, Value> {
    answer_to(window, command, arguments).map(|answer| answer.deserialize().unwrap())
}

fn answer_to(
    window: &WebviewWindow<MockRuntime>,
    command: &str,
    arguments: Value,
) -> Result<InvokeResponseBody, Value> {
    let request = InvokeRequest {
        cmd: command.into(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: "tauri://localhost".parse().unwrap(),
        body: InvokeBody::Json(arguments),
        headers: tauri::http::HeaderMap::default(),
        invoke_key: INVOKE_KEY.into(),
    };
    get_ipc_response(window, request)
}

/// What to show: a scenario against the baseline, with one small chart.
pub(super) fn request(selected: &str) -> Value {
    json!({
        "selected": selected,
        "reference": "baseline",
        "charts": [{ "kind": "arr", "width": 480, "height": 270, "head_room": 0, "hidden": [], "read": true, "period": null }],
        "timelines": [],
        "theme": "light", "style": "us_finance",
    })
}
