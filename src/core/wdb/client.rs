//! [`Client`]: the database daemon's commands on its Unix socket.

use std::sync::Arc;
use std::time::{Duration, Instant};

use futures_util::stream::{BoxStream, StreamExt, TryStreamExt, try_unfold};
use serde_json::Value;

use super::paging::Pages;
use super::rows::{self, ByName, ByPosition, Cells, Part, Row, RowReader};
use super::statement::{self, Kind};
use super::{Answer, Database, Error, HttpClient, Paging, Status};
use crate::home::Home;
use crate::socket::frame::WAZUH_LIMIT;
use crate::socket::{Limits, Pool, Repeat, SocketError};

/// As many as the daemon has workers by default; more would only wait inside of it.
const CONNECTIONS: usize = 8;

/// How long one answer may take where nobody says otherwise.
const ANSWER_TIME: Duration = Duration::from_secs(10);

/// A client of the database daemon. Cheap to clone; clones share the connections, which are kept between commands.
/// The daemon may be restarted at any time.
#[derive(Debug, Clone)]
pub struct Client {
    pool: Pool,
    http_socket: Arc<std::path::Path>,
    answer_time: Duration,
    deadline: Option<Instant>,
}

impl Client {
    /// A client of the daemon of `home`. Connects when it is first used.
    pub fn new(home: &Home) -> Self {
        let limits = Limits { connections: CONNECTIONS, request: WAZUH_LIMIT, answer: WAZUH_LIMIT };
        Self {
            pool: Pool::new(home.wdb_socket(), limits),
            http_socket: home.wdb_http_socket().into(),
            answer_time: ANSWER_TIME,
            deadline: None,
        }
    }

    /// The same client for a request that has to be done by `deadline`.
    #[must_use]
    pub fn until(&self, deadline: Instant) -> Self {
        Self { deadline: Some(deadline), ..self.clone() }
    }

    /// The same client with another limit on how long one answer may take (10 s).
    #[must_use]
    pub fn answer_within(&self, answer_time: Duration) -> Self {
        Self { answer_time, ..self.clone() }
    }

    /// The daemon's HTTP side, with the same times.
    pub fn http(&self) -> HttpClient {
        HttpClient::new(self.http_socket.clone(), self.answer_time, self.deadline)
    }

    /// Sends a command and gives back what the daemon answered, whatever its status. After `due`, what follows is the
    /// caller's to ask for, with a command that says where to go on.
    ///
    /// The command is sent at most once, unless the daemon cannot have read it.
    ///
    /// # Errors
    /// [`Error::Refused`] for `err`, a broken socket, an answer that is none.
    pub async fn ask(&self, command: &str) -> Result<Answer, Error> {
        whole(self.send(command, Repeat::Unread).await?)
    }

    /// Sends a command that has one answer, and gives back what follows its `ok` (or `ign`).
    ///
    /// # Errors
    /// As [`Client::ask`]; also where the daemon has more to say (`due`).
    pub async fn command(&self, command: &str) -> Result<String, Error> {
        let answer = self.ask(command).await?;
        match answer.status {
            Status::Ok | Status::Ignored => Ok(answer.payload),
            Status::Due => Err(Error::Malformed("an answer in parts to a command that has one".into())),
        }
    }

    /// Sends a command that is answered row by row, each in a frame of its own (`due`), up to an `ok`: an agent's
    /// `package get` and `hotfix get`, `global get-all-agents context`. Gives back what each `due` holds.
    ///
    /// # Errors
    /// As [`Client::ask`].
    pub async fn command_in_parts(&self, command: &str) -> Result<Vec<String>, Error> {
        check_command(command)?;
        let deadline = self.next_deadline();
        let work = async {
            let mut conversation = self.pool.converse(command.as_bytes(), Repeat::Always, deadline).await?;
            let mut parts = Vec::new();
            loop {
                let bytes = conversation.next().await?.ok_or_else(|| self.closed())?;
                match Answer::parse(&bytes) {
                    Ok(Answer { status: Status::Due, payload }) => parts.push(payload),
                    Ok(_) => {
                        conversation.finish();
                        return Ok(parts);
                    }
                    Err(error) => {
                        conversation.finish();
                        return Err(error.into());
                    }
                }
            }
        };
        work.await.map_err(|error| self.in_time(error))
    }

    /// Every row of a `select`, in its order.
    ///
    /// Read in pages by counting: for a whole large table use [`Client::pages`] with a key. The statement becomes a
    /// subquery, so two columns of one name need names of their own (`as`).
    ///
    /// # Errors
    /// As [`Client::ask`]; a statement that is no single `select`; a row longer than an answer can be.
    pub async fn rows(&self, database: Database, sql: impl AsRef<str>) -> Result<Vec<Row>, Error> {
        self.pages(database, sql, Paging::Offset)
            .try_fold(Vec::new(), |mut all, page| async move {
                if all.is_empty() {
                    return Ok(page);
                }
                all.extend(page);
                Ok(all)
            })
            .await
    }

    /// The one number that a `select count(…)` gives.
    ///
    /// # Errors
    /// As [`Client::rows`]; a result that is no single number.
    pub async fn count(&self, database: Database, sql: impl AsRef<str>) -> Result<u64, Error> {
        let sql = sql.as_ref();
        statement::check(sql, Kind::Select)?;
        let answer = whole(self.send(&format!("{database} sql {sql}"), Repeat::Always).await?)?;
        let rows = rows::parse(&answer.payload)?;
        let value = rows.first().and_then(|row| row.values().next());
        // A sum is a number with a fraction in SQL and a whole one in truth; a sum of nothing is NULL.
        match (rows.len(), value) {
            (1, None) => Ok(0),
            (1, Some(value)) => {
                value.as_u64().ok_or_else(|| Error::Malformed(format!("{value} is not a number of rows")))
            }
            (count, _) => Err(Error::Malformed(format!("{count} rows where one was due"))),
        }
    }

    /// The rows of a `select`, a page at a time, never more than one answer's worth in memory.
    ///
    /// A page is asked for when the one before was taken. A table that changes meanwhile is seen as each page finds
    /// it; by a key, no row comes twice.
    ///
    /// # Errors
    /// As [`Client::rows`], as the last item.
    pub fn pages(
        &self,
        database: Database,
        sql: impl AsRef<str>,
        paging: Paging,
    ) -> BoxStream<'static, Result<Vec<Row>, Error>> {
        self.read_pages(database, sql.as_ref(), paging, ByName)
    }

    /// As [`Client::pages`], with the values of the columns that have these names, in their order: for many rows.
    ///
    /// # Errors
    /// As [`Client::rows`], as the last item.
    pub fn cells(
        &self,
        database: Database,
        sql: impl AsRef<str>,
        paging: Paging,
        names: impl Into<Arc<[&'static str]>>,
    ) -> BoxStream<'static, Result<Vec<Cells>, Error>> {
        self.read_pages(database, sql.as_ref(), paging, ByPosition(names.into()))
    }

    fn read_pages<R: RowReader + Sync>(
        &self,
        database: Database,
        sql: &str,
        paging: Paging,
        reader: R,
    ) -> BoxStream<'static, Result<Vec<R::Row>, Error>> {
        let client = self.clone();
        let start = statement::check(sql, Kind::Select).map(|()| Pages::new(sql, paging));
        try_unfold(Some(start), move |state| {
            let (client, reader) = (client.clone(), reader.clone());
            async move {
                let Some(start) = state else { return Ok(None) };
                let mut pages = start?;
                let page = client.page(database, &mut pages, &reader).await?;
                Ok(page.map(|page| (page, Some(Ok(pages)))))
            }
        })
        .boxed()
    }

    /// The next page, with as many rows as an answer takes; `None` after the last one.
    async fn page<R: RowReader>(
        &self,
        database: Database,
        pages: &mut Pages,
        reader: &R,
    ) -> Result<Option<Vec<R::Row>>, Error> {
        loop {
            let Some(sql) = pages.statement() else { return Ok(None) };
            let command = format!("{database} sql {}", sql?);
            let (answer, length) = match self.send(&command, Repeat::Always).await {
                Err(Error::Socket(SocketError::AnswerTooLong { .. })) => {
                    pages.shrink()?;
                    continue;
                }
                answer => answer?,
            };
            let part = Part::read(&answer.payload, reader)?;
            if part.cut && !Pages::is_cut(length) {
                return Err(Error::Malformed("an array of rows that does not end".into()));
            }
            pages.advance(&part, reader, length)?;
            return Ok(if part.came == 0 { None } else { Some(part.rows) });
        }
    }

    /// Runs an `update` or a `delete`.
    ///
    /// # Errors
    /// As [`Client::ask`]; a statement that is neither.
    pub async fn execute(&self, database: Database, sql: impl AsRef<str>) -> Result<(), Error> {
        let sql = sql.as_ref();
        statement::check(sql, Kind::Change)?;
        self.ask(&format!("{database} sql {sql}")).await.map(drop)
    }

    /// Deletes the databases of agents, and gives back what the daemon says of each: a text by agent number.
    ///
    /// # Errors
    /// As [`Client::ask`].
    pub async fn remove_databases(&self, agents: &[u32]) -> Result<serde_json::Map<String, Value>, Error> {
        if agents.is_empty() {
            return Ok(serde_json::Map::new());
        }
        let ids: Vec<String> = agents.iter().map(|id| format!("{id:03}")).collect();
        let payload = self.command(&format!("wazuhdb remove {}", ids.join(" "))).await?;
        let answer: Value =
            serde_json::from_str(&payload).map_err(|error| Error::Malformed(error.to_string()))?;
        match answer {
            Value::Object(mut answer) => match answer.remove("agents") {
                Some(Value::Object(agents)) => Ok(agents),
                _ => Err(Error::Malformed("no agents in the answer".into())),
            },
            _ => Err(Error::Malformed("the answer is no object".into())),
        }
    }

    /// One request, one answer, and how many bytes it had.
    async fn send(&self, command: &str, repeat: Repeat) -> Result<(Answer, usize), Error> {
        check_command(command)?;
        let deadline = self.next_deadline();
        let work = async {
            let mut conversation = self.pool.converse(command.as_bytes(), repeat, deadline).await?;
            let bytes = conversation.next().await?.ok_or_else(|| self.closed())?;
            let answer = Answer::parse(&bytes);
            // After `due` more frames may follow without being asked for: that connection is not safe to share.
            if !matches!(&answer, Ok(Answer { status: Status::Due, .. })) {
                conversation.finish();
            }
            Ok((answer?, bytes.len()))
        };
        work.await.map_err(|error| self.in_time(error))
    }

    fn closed(&self) -> SocketError {
        SocketError::Closed { path: self.pool.path().to_path_buf(), taken: true }
    }

    /// When the next answer has to be there.
    fn next_deadline(&self) -> Instant {
        let answer = Instant::now() + self.answer_time;
        self.deadline.map_or(answer, |deadline| deadline.min(answer))
    }

    /// Tells a daemon that is slow from a request that has run out of time.
    fn in_time(&self, error: Error) -> Error {
        match error {
            Error::Socket(SocketError::TimedOut { .. })
                if self.deadline.is_some_and(|at| at <= Instant::now()) =>
            {
                Error::OutOfTime
            }
            error => error,
        }
    }
}

/// The answer, where the daemon cannot have cut it.
fn whole((answer, length): (Answer, usize)) -> Result<Answer, Error> {
    if Pages::is_cut(length) { Err(Error::AnswerTooLong) } else { Ok(answer) }
}

/// Refuses a command that the daemon, which reads text up to a zero byte, would read differently.
fn check_command(command: &str) -> Result<(), Error> {
    if command.contains('\0') { Err(Error::Statement("it holds a zero byte")) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
