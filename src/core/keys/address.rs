//! [`Address`]: from where an agent may connect.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

/// From where an agent may connect, as the third field of its line says.
///
/// Written `any`, `192.0.2.1`, `192.0.2.0/24`, or an IPv6 address in full and in capitals
/// (`2001:0DB8:0000:0000:0000:0000:0000:0001/64`). Read in these forms and also with a netmask in place of the prefix,
/// as shortened IPv6, and as IPv4 inside of IPv6 (`::ffff:192.0.2.1`). The host's part of a network is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Address {
    /// From anywhere.
    Any,
    /// From an address, or from a network of addresses.
    Network {
        /// The address.
        ip: IpAddr,
        /// How many of its bits count: 32 or 128 for a single address.
        prefix: u8,
    },
}

/// The text is no address, no network, and not `any`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("neither an address nor a network nor `any`")]
pub struct InvalidAddress;

impl Address {
    /// The address alone, without the prefix of a network: the form in which addresses are compared.
    pub fn host(&self) -> Option<IpAddr> {
        match self {
            Self::Any => None,
            Self::Network { ip, .. } => Some(*ip),
        }
    }

    /// The text without the prefix of a network: the form in which the database keeps it.
    pub fn host_text(&self) -> String {
        match *self {
            Self::Any => Self::Any.to_string(),
            Self::Network { ip, .. } => Self::Network { ip, prefix: width(ip) }.to_string(),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Any => return f.write_str("any"),
            Self::Network { ip: IpAddr::V4(ip), .. } => write!(f, "{ip}")?,
            Self::Network { ip: IpAddr::V6(ip), .. } => f.write_str(&expanded(ip))?,
        }
        match *self {
            Self::Network { ip, prefix } if prefix < width(ip) => write!(f, "/{prefix}"),
            _ => Ok(()),
        }
    }
}

impl FromStr for Address {
    type Err = InvalidAddress;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        // A leading exclamation mark once meant "not from here"; Wazuh skips it.
        let text = text.strip_prefix('!').unwrap_or(text);
        if text == "any" {
            return Ok(Self::Any);
        }
        let (host, mask) = match text.split_once('/') {
            Some((host, mask)) => (host, Some(mask)),
            None => (text, None),
        };
        let ip = host_from(host)?;
        let prefix = match mask {
            None => width(ip),
            Some(mask) => prefix_from(mask, ip)?,
        };
        Ok(Self::Network { ip, prefix })
    }
}

/// All eight groups of an IPv6 address with all their digits.
fn expanded(ip: Ipv6Addr) -> String {
    ip.segments().map(|group| format!("{group:04X}")).join(":")
}

const fn width(ip: IpAddr) -> u8 {
    match ip {
        IpAddr::V4(_) => 32,
        IpAddr::V6(_) => 128,
    }
}

fn host_from(text: &str) -> Result<IpAddr, InvalidAddress> {
    let embedded = match text.split_at_checked(7) {
        Some((head, tail)) if head.eq_ignore_ascii_case("::ffff:") => Some(tail),
        _ => None,
    };
    if let Ok(ip) = embedded.unwrap_or(text).parse::<Ipv4Addr>() {
        return Ok(IpAddr::V4(ip));
    }
    if text.contains('.') {
        return Err(InvalidAddress);
    }
    text.parse::<Ipv6Addr>().map(IpAddr::V6).map_err(|_| InvalidAddress)
}

fn prefix_from(text: &str, ip: IpAddr) -> Result<u8, InvalidAddress> {
    if let (IpAddr::V4(_), Ok(mask)) = (ip, text.parse::<Ipv4Addr>()) {
        let bits = mask.to_bits();
        let ones = bits.leading_ones();
        let contiguous = ones + bits.trailing_zeros() >= 32;
        return u8::try_from(ones).ok().filter(|_| contiguous).ok_or(InvalidAddress);
    }
    if text.len() > 3 || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(InvalidAddress);
    }
    text.parse().ok().filter(|prefix| *prefix <= width(ip)).ok_or(InvalidAddress)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_form_has_one_way_of_being_written() {
        for (read, written) in [
            ("any", "any"),
            ("192.0.2.1", "192.0.2.1"),
            ("!192.0.2.1", "192.0.2.1"),
            ("192.0.2.1/32", "192.0.2.1"),
            ("10.20.30.40/16", "10.20.30.40/16"),
            ("10.0.0.0/255.0.0.0", "10.0.0.0/8"),
            ("0.0.0.0/0", "0.0.0.0/0"),
            ("::ffff:192.0.2.1", "192.0.2.1"),
            ("::FFFF:192.0.2.0/24", "192.0.2.0/24"),
            ("2001:db8::/32", "2001:0DB8:0000:0000:0000:0000:0000:0000/32"),
            ("2001:0DB8:0000:0000:0000:0000:0000:0000/32", "2001:0DB8:0000:0000:0000:0000:0000:0000/32"),
            ("::1", "0000:0000:0000:0000:0000:0000:0000:0001"),
            ("fe80::1/128", "FE80:0000:0000:0000:0000:0000:0000:0001"),
        ] {
            assert_eq!(read.parse::<Address>().unwrap().to_string(), written, "{read}");
        }
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "",
            "ANY",
            "any ",
            "host.example.test",
            "256.0.0.1",
            "1.2.3",
            "01.2.3.4",
            "1.2.3.4/33",
            "1.2.3.4/",
            "1.2.3.4/+8",
            "1.2.3.4/255.0.255.0",
            "::1/129",
            "::1/0128",
            "::1.2.3.4",
            "1::2::3",
            "12345::",
            "fe80::1%eth0",
            "1.2.3.4/8/8",
        ] {
            assert_eq!(text.parse::<Address>(), Err(InvalidAddress), "{text}");
        }
    }

    proptest! {
        #[test]
        fn written_addresses_read_back(ip: IpAddr, prefix in 0u8..=128) {
            // IPv4 inside of IPv6 reads back as the IPv4 address that it is, if written that way, which it never is.
            let address = Address::Network { ip, prefix: prefix.min(width(ip)) };
            prop_assert_eq!(address.to_string().parse(), Ok(address));
        }

        #[test]
        fn any_text_is_read_without_harm(text in ".{0,50}") {
            let _ = text.parse::<Address>();
        }
    }
}
