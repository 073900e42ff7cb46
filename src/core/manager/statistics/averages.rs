//! `GET /manager/stats/hourly` and `/manager/stats/weekly`: how many alerts an hour has on average.
//!
//! The contract is what analysisd writes (`src/analysisd/stats.c`): a number in a file for each of the 24 hours, and how
//! many times they were counted in one named `24`, below `stats/hourly-average` and, by day of the week from Sunday
//! on, below `stats/weekly-average/0` to `6`.

use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::blocking::blocking;
use crate::context::Context;
use crate::error::{Error, Fault, Result};
use crate::home::Home;
use crate::result::{Items, Messages};

const HOURLY: Messages = Messages::new(
    "The averages by hour were read",
    "The averages by hour of some nodes could not be read",
    "The averages by hour could not be read",
);

const WEEKLY: Messages = Messages::new(
    "The averages by day of the week were read",
    "The averages by day of the week of some nodes could not be read",
    "The averages by day of the week could not be read",
);

const DAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

/// The file that says how many times the hours were counted, named as if it were one more of them.
const INTERACTIONS: usize = 24;

/// A longer file holds no number, in bytes.
const LONGEST: u64 = 64;

/// One item: the average of each hour, and how many days they are of. What was never counted is 0.
///
/// # Errors
/// 1309 where a file holds no number.
pub async fn hourly_averages(cx: &Context) -> Result<Items> {
    let home = cx.manager.home.clone();
    let (averages, interactions) = blocking(move || read(&home, &home.statistics_hourly())).await??;
    Ok(Items::new(vec![json!({"averages": averages, "interactions": interactions})], HOURLY))
}

/// One item a day, from Sunday on: `{"Sun": {"hours": [24 averages], "interactions": n}}`. What was never counted is 0.
///
/// # Errors
/// 1309 where a file holds no number.
pub async fn weekly_averages(cx: &Context) -> Result<Items> {
    let home = cx.manager.home.clone();
    let week = blocking(move || {
        let day = |(number, name): (usize, &&str)| {
            let (hours, interactions) = read(&home, &home.statistics_weekly().join(number.to_string()))?;
            let counted = json!({"hours": hours, "interactions": interactions});
            Ok(Value::Object(Map::from_iter([((*name).to_owned(), counted)])))
        };
        DAYS.iter().enumerate().map(day).collect::<Result<_>>()
    });
    Ok(Items::new(week.await??, WEEKLY))
}

/// The averages of a folder, and how many times they were counted.
fn read(home: &Home, folder: &Path) -> Result<(Vec<i64>, i64)> {
    let number = |hour: usize| {
        let path = folder.join(hour.to_string());
        match text(&path) {
            Ok(text) => text.trim().parse().map_err(|cause| {
                Error::new(Fault::StatisticsDamaged { file: home.relative(&path).display().to_string() })
                    .caused_by(cause)
            }),
            // Also what may not be read counts as never counted.
            Err(_) => Ok(0_i64),
        }
    };
    let hours = (0..INTERACTIONS).map(number).collect::<Result<_>>()?;
    Ok((hours, number(INTERACTIONS)?))
}

fn text(path: &Path) -> io::Result<String> {
    let mut bytes = Vec::new();
    File::open(path)?.take(LONGEST).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}
