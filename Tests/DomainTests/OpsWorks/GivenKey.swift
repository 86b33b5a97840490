import Testing

/// Keys made for tests, each with what `ssh-keygen -l` says of it. Nobody has their other half.
struct GivenKey: Sendable, CustomTestStringConvertible {
  let algorithm: String
  let bits: Int
  let fingerprint: String
  let line: String
  var testDescription: String { "\(algorithm) \(bits)" }

  static let all: [GivenKey] = [
    GivenKey(
      algorithm: "ED25519", bits: 256,
      fingerprint: "SHA256:B/IcA/tdL/uLmltEWDWOEJkPIOAH+JgetB1xMvR01nQ",
      line: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINODj14obsl5li4eRGaZ4l0/zMQ54ewnLHgdYve87c4/ tes"
        + "t@ed25519"),
    GivenKey(
      algorithm: "RSA", bits: 3072,
      fingerprint: "SHA256:UzYeGto2gV/7rN4pKr5rxPOR0fqn76EVe6MCAEgbBog",
      line: "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQDmJwEleS8i2Cca2IPxUMb2seCZDHd4pr+t72k7sW/VbXKS"
        + "KaKrl/9BbgaBId6i96DccgitvKM3buvQreA49MMXaIZCfSIo6kC2A7PZzh6hwZXVoEHL+SCjHhGP7m4cahUT"
        + "EIhIwhwEGEBWosY4eYVcQoJ7I8lu/o0VLn6TKSxRLyS7c82EDlPlgtXCSvPTYAG9iOyB55czf4jRCgV2ys0A"
        + "0Zvx86YuM013IheMnc6+YGereAmVgR5XMCFSkFxmpVFt7EpKLalgXBDARb6dwpi7EOxvDTebVMYetsyZ8oX7"
        + "wCQUI6Cy6CjzpXGmmQzsoM1J36ck0wlKef45FnJDydwOPuGznNKHFiStR7f9FTJ9wrxYPlZlgOc0rcEcp8Hh"
        + "o0t5WyE/R7gzxWp+68v9ebZZlLzW7zGbHUOa13ufhb5E3v7VubiPAPNq20Y8R+rEKxARWhy5LsyrdnBCaVbv"
        + "MbI/R6Ce1wtq50+zfLxWc+lnVeit6ACh6+0bRNi6M3/y2Fs= test@rsab3072"),
    GivenKey(
      algorithm: "RSA", bits: 1024,
      fingerprint: "SHA256:QkujiNttJWihYqbLFwFeOdP+euiCKBhGRQEum/1p5uA",
      line: "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQDlTzWk9Ouh5iOkyY1tDMuzAJhYLizsvHpKeAdX1mLAtlRU"
        + "3F9IcPfbvvAfE7iEkPJptyovyvLRp6+ICUjy1K+69zV8YAMWU6vQhL3ACNNfNPfRr017UQV6SrCHT6faMx/f"
        + "2tu9KyZoVCvdG3y451ba/jCYChijDH4wI8WeVj4Agw== test@rsab1024"),
    GivenKey(
      algorithm: "RSA", bits: 2047,
      fingerprint: "SHA256:HnbsYmpFzf0BhGbvchcFpZxHI4uE5Ub4rqiLQAbF9kQ",
      line: "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAFW6kww6kIqo5SY71wmT8HrHbLjjzdDRvUYMxfY5IcG9j4Zy"
        + "FDZOfZY06+nQYYXSrpGPotpedsS6ETFxURIhxjS2PVEAUEqhQJuNQAVCQmW0INL9YmvOJzv/XX2y0U5EIhce"
        + "pW2uFOGbRbfPubz4Cm2tP7JV3oNr/yYwUedkhrcmGCo9Fd2x+HI1TM0juwrhFhBYx4ISXlEIBB1IoiRqNO7v"
        + "SBZ2i6IwHo8v7LNo0KJG/1oQxvgYgNnRNaFI7RMNIvO5p0pfui2pnkeDOaNDH3hmRLJj/KY9RU9OcYkphwxw"
        + "4+ZYlmrtAd7DCjBXDJy5B7urHcidS/6qpgi7yefvIzE= test@rsab2047"),
    GivenKey(
      algorithm: "ECDSA", bits: 256,
      fingerprint: "SHA256:zW2R2fHopI67TcXBenyPebZcDzAeE2AfVoCbszltWn8",
      line: "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBAcxNUuBQg8L"
        + "7+MdaIf2ovhTvfkkrIDMuyEpuf7XcoW0P9o8GlGSF4LA7qgy1OTKef8JCNBsaFEQ8Sin6TlI1q4= test@ec"
        + "dsab256"),
    GivenKey(
      algorithm: "ECDSA", bits: 384,
      fingerprint: "SHA256:ImjK9Rwbc32oA9brpXiqxhbxY6gXSiUQiNbMTK274fM",
      line: "ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBLlNAGQksxaa"
        + "Yadxid62Iz9DAdCQwydRZFTAsSz7m/eHTMNIihks6Tyt+4+4w001yGLxvRAsgninzwTYp7UzmhO5IplZRJcr"
        + "91Sk5CeaCitkXLUg5jMVbgtfQxy3cOOVFg== test@ecdsab384"),
    GivenKey(
      algorithm: "ECDSA", bits: 521,
      fingerprint: "SHA256:QnxzSYkgr/+tsdO5nIr4NBsyM4j7GmRmnpdfqqf+GWQ",
      line: "ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAHbaMwUQgFO"
        + "XQVuCfR+aUZllVKARYbRz5qOITdjC3ALAsk5W/X6F3qUv5nVPvvZWFDDwqCkhj3kn6UQewLNIjFkRwBGrjb5"
        + "+usR05dFf64N8lfHiNZLHOnKvMvfqOgAhNyLtyQ89GgPr2dIHCqwugedLqrUAkxjS6owXfCgyvTy1KuO5w=="
        + " test@ecdsab521"),
    GivenKey(
      algorithm: "DSA", bits: 1024,
      fingerprint: "SHA256:0DeZeaGpeRoIUxFg6WPIjtnnVIKZ08Zg3Eq+0mFESQ4",
      line: "ssh-dss AAAAB3NzaC1kc3MAAACBANgUqGJCJgdbp8fygD4Slwav20MwqXGSp2cOxBUD6pfHJ0yoVvlVTUZj"
        + "+xDYeXswiz4OI3I1sEjIT1lmd4HDAJZq5JdKsMGltY58c/8HxFQ1mQrySKxzrUeeHC6IGVESvSOtYO7zw/UK"
        + "57PpX5N1roPvzMFO3Z3vuDbosv5XKFwxAAAAFQDT4WnFM9ytWsUzFcNTz3v+eYpaJwAAAIAwMsFClS5QfM4r"
        + "sqoqmEWqb5VdiFYAQnN83Mh0bfajfHtJdPtJScD5m0G7A1rsk10M154vXNjQ0qLtH54h9BerRQBTmnscW9xA"
        + "BbomaAM2OhOEl+2NFXYwwMUp3tVfXxQW719ugmw8PEW62LIQ9zMan5RBjVaHEfzh1YryGynlUgAAAIEAgrFm"
        + "PrH86pWUOUZiys4+p+ZZmQM4YZx0cb7FLYVDKpbt5XKW8ugWPCKNRsAb/Y7rGdUaezzVfh2JafFJEnP59UJJ"
        + "b0A1m2M3nwfU6bjqZuQRFAdS/+dYlk1bjuI9+b8K0F8IefacczEak/Ql14ff3HozmwIIe9uDN2MWGUj1u08="
        + " test@dsa"),
    GivenKey(
      algorithm: "ED25519-SK", bits: 256,
      fingerprint: "SHA256:/p0CbeE3dk2SyW1OXXsThGc12ezDVD8eGw2/vtztDfk",
      line: "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIAABAgMEBQYHC"
        + "AkKCwwNDg8QERITFBUWFxgZGhscHR4fAAAABHNzaDo= test@sked"),
    GivenKey(
      algorithm: "ECDSA-SK", bits: 256,
      fingerprint: "SHA256:wthsUetbYug+GOL7VQCbuGwr1hME5C1KbNckxrMdnGg",
      line: "sk-ecdsa-sha2-nistp256@openssh.com AAAAInNrLWVjZHNhLXNoYTItbmlzdHAyNTZAb3BlbnNzaC5jb"
        + "20AAAAIbmlzdHAyNTYAAABBBAcxNUuBQg8L7+MdaIf2ovhTvfkkrIDMuyEpuf7XcoW0P9o8GlGSF4LA7qgy1"
        + "OTKef8JCNBsaFEQ8Sin6TlI1q4AAAAEc3NoOg== test@skec"),
  ]
}
