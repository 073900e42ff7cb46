//! Planted faults, each of which its check has to find, against made-up homes.

mod faults;
mod patients;
