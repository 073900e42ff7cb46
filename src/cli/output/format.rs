//! [`Format`]: the values of `-o`.

use clap::ValueEnum;

/// How data is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// Columns for people, fitted to the terminal
    Table,
    /// The same with more columns
    Wide,
    /// The API's JSON, with the items of all pages
    Json,
    /// One item a line, as JSON
    Jsonl,
    /// The same document as json, as YAML
    Yaml,
    /// Comma-separated values with the columns of the table
    Csv,
    /// Only the ids or names, one a line
    Name,
    /// A document of its own, without anything it would have to load: reports only
    Html,
    /// The same in Markdown: reports only
    #[value(name = "md", alias = "markdown")]
    Markdown,
    /// SARIF 2.1.0, for findings alone
    Sarif,
    /// A JUnit report, for findings alone
    Junit,
}

impl Format {
    /// Whether it is one for documents, which only verbs that make reports have.
    pub(crate) const fn is_for_documents(self) -> bool {
        matches!(self, Self::Html | Self::Markdown)
    }

    /// Whether errors are printed as JSON too.
    pub(crate) const fn is_json(self) -> bool {
        matches!(self, Self::Json | Self::Jsonl)
    }

    /// Whether only findings can be printed like this.
    pub(crate) const fn is_report(self) -> bool {
        matches!(self, Self::Sarif | Self::Junit)
    }
}
