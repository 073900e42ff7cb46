//! CIS-CAT: the results of benchmarks that agents were measured by.

mod results;
#[cfg(test)]
mod tests;

pub use results::RESULTS;
#[cfg(test)]
pub(crate) use results::TABLE;
