//! [`newest`]: the newest entries of the log, page by page, for the Server API gives 500 at a time.

use serde_json::Value;

use crate::connect::ApiRequest;
use crate::failure::Result;
use crate::output::affected_items;
use crate::question::Question;
use crate::reply;
use crate::several::Answer;
use crate::world::World;

/// The most entries that the manager gives at a time.
pub(super) const PAGE: u64 = 500;

/// The request for a page.
pub(super) fn page(request: &ApiRequest, offset: u64, most: u64) -> ApiRequest {
    let request = request.clone().with("limit", most.saturating_sub(offset).min(PAGE).to_string());
    if offset == 0 { request } else { request.with("offset", offset.to_string()) }
}

/// The newest entries that the request selects, `most` of them, in one answer.
///
/// What is logged meanwhile moves the entries on: those that come again at the beginning of a page are left out.
pub(super) async fn newest(world: &World, request: &ApiRequest, most: u64) -> Result<Answer> {
    let mut answer = world.ask(Question::Once(&page(request, 0, most))).await?;
    reply::check_items(&answer.document)?;
    let mut offset = PAGE;
    let mut more = is_full(&answer);
    while more && offset < most {
        let next = world.ask(Question::Once(&page(request, offset, most))).await?;
        reply::check_items(&next.document)?;
        more = is_full(&next);
        let items = affected_items(&next.document);
        let again = repeated(affected_items(&answer.document), items);
        let new = items.get(again..).unwrap_or_default().to_vec();
        if let Some(Value::Array(all)) = answer.document.pointer_mut("/data/affected_items") {
            all.extend(new);
        }
        offset += PAGE;
    }
    Ok(answer)
}

/// Whether a page has as many entries as it may have, so that there may be another.
fn is_full(page: &Answer) -> bool {
    u64::try_from(affected_items(&page.document).len()).unwrap_or(u64::MAX) >= PAGE
}

/// How many entries at the beginning of a page stand at the end of the one before.
fn repeated(before: &[Value], items: &[Value]) -> usize {
    let longest = before.len().min(items.len());
    (1..=longest)
        .rev()
        .find(|&length| before.get(before.len() - length..) == items.get(..length))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_comes_again_is_found() {
        let values = |text: &str| text.chars().map(|letter| json!(letter.to_string())).collect::<Vec<_>>();
        for (before, page, expected) in [
            ("abc", "def", 0),
            ("abc", "cde", 1),
            ("abc", "bcd", 2),
            ("abc", "abc", 3),
            ("abc", "", 0),
            ("", "a", 0),
        ] {
            assert_eq!(repeated(&values(before), &values(page)), expected, "{before} {page}");
        }
    }

    #[test]
    fn pages_have_the_limit_of_the_api() {
        let request = ApiRequest::get("/manager/logs");
        let limited = |limit: &str| request.clone().with("limit", limit);
        assert_eq!(page(&request, 0, 2000), limited("500"));
        assert_eq!(page(&request, 0, 10), limited("10"));
        assert_eq!(page(&request, 500, 700), limited("200").with("offset", "500"));
    }
}
