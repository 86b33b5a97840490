"""Every call of IAM and STS through boto3."""

import base64
import hashlib
import hmac
import json
import struct
import time

POLICY = json.dumps(
    {
        "Version": "2012-10-17",
        "Statement": [{"Effect": "Allow", "Action": "iam:Get*", "Resource": "*"}],
    }
)


def code(seed, offset=0):
    """What an authenticator app shows. Source: RFC 6238."""
    step = struct.pack(">Q", int(time.time()) // 30 + offset)
    digest = hmac.new(base64.b32decode(seed), step, hashlib.sha1).digest()
    at = digest[-1] & 15
    number = struct.unpack(">I", digest[at : at + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"


class CallsOfIAM:
    def test_a_users(self):
        iam = self.client("iam")
        user = iam.create_user(UserName="fay", Path="/a/", Tags=[{"Key": "k", "Value": "ü @b+c"}])["User"]
        self.assertEqual(user["Tags"], [{"Key": "k", "Value": "ü @b+c"}])
        self.assertEqual(iam.get_user(UserName="fay")["User"]["CreateDate"], user["CreateDate"])
        self.assertIn("fay", [u["UserName"] for u in iam.list_users(PathPrefix="/a/")["Users"]])
        iam.update_user(UserName="fay", NewUserName="faye")
        iam.tag_user(UserName="faye", Tags=[{"Key": "l", "Value": ""}])
        self.assertEqual(len(iam.list_user_tags(UserName="faye")["Tags"]), 2)
        iam.untag_user(UserName="faye", TagKeys=["k", "l"])
        profile = iam.create_login_profile(UserName="faye", Password="9-Mountains-Above")
        self.assertFalse(profile["LoginProfile"]["PasswordResetRequired"])
        iam.get_login_profile(UserName="faye")
        iam.update_login_profile(UserName="faye", Password="9-Mountains-Below")
        key = iam.create_access_key(UserName="faye")["AccessKey"]
        own = self.client(
            "iam",
            aws_access_key_id=key["AccessKeyId"],
            aws_secret_access_key=key["SecretAccessKey"],
        )
        iam.update_account_password_policy(
            MinimumPasswordLength=8, AllowUsersToChangePassword=True
        )
        self.assertEqual(
            iam.get_account_password_policy()["PasswordPolicy"]["MinimumPasswordLength"], 8
        )
        own.change_password(OldPassword="9-Mountains-Below", NewPassword="9-Mountains-Beyond")
        with self.assertRaises(own.exceptions.ClientError) as refused:
            own.list_users()
        self.assertEqual(refused.exception.response["Error"]["Code"], "AccessDenied")
        self.assertEqual(refused.exception.response["ResponseMetadata"]["HTTPStatusCode"], 403)
        iam.delete_account_password_policy()
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.get_account_password_policy()
        used = iam.get_access_key_last_used(AccessKeyId=key["AccessKeyId"])
        self.assertEqual(used["AccessKeyLastUsed"]["ServiceName"], "iam")
        iam.update_access_key(UserName="faye", AccessKeyId=key["AccessKeyId"], Status="Inactive")
        listed = iam.list_access_keys(UserName="faye")["AccessKeyMetadata"]
        self.assertEqual(listed[0]["Status"], "Inactive")
        iam.delete_access_key(UserName="faye", AccessKeyId=key["AccessKeyId"])
        self.mfa(iam)
        iam.delete_login_profile(UserName="faye")
        iam.delete_user(UserName="faye")

    def mfa(self, iam):
        device = iam.create_virtual_mfa_device(VirtualMFADeviceName="phone")["VirtualMFADevice"]
        serial, seed = device["SerialNumber"], device["Base32StringSeed"]
        two = {"AuthenticationCode1": code(seed, -1), "AuthenticationCode2": code(seed)}
        iam.enable_mfa_device(UserName="faye", SerialNumber=serial, **two)
        self.assertEqual(len(iam.list_mfa_devices(UserName="faye")["MFADevices"]), 1)
        two = {"AuthenticationCode1": code(seed), "AuthenticationCode2": code(seed, 1)}
        try:
            iam.resync_mfa_device(UserName="faye", SerialNumber=serial, **two)
        except iam.exceptions.InvalidAuthenticationCodeException:
            # Codes that were used are not taken again; what counts is that it is read.
            pass
        self.assertTrue(iam.list_virtual_mfa_devices()["VirtualMFADevices"])
        iam.deactivate_mfa_device(UserName="faye", SerialNumber=serial)
        iam.delete_virtual_mfa_device(SerialNumber=serial)

    def test_b_groups_and_policies(self):
        iam = self.client("iam")
        iam.create_user(UserName="gil")
        iam.create_group(GroupName="crew")
        iam.update_group(GroupName="crew", NewGroupName="crews")
        iam.add_user_to_group(GroupName="crews", UserName="gil")
        self.assertEqual(len(iam.get_group(GroupName="crews")["Users"]), 1)
        self.assertEqual(iam.list_groups_for_user(UserName="gil")["Groups"][0]["GroupName"], "crews")
        self.assertTrue(iam.list_groups()["Groups"])
        policy = iam.create_policy(PolicyName="reading", PolicyDocument=POLICY)["Policy"]["Arn"]
        iam.get_policy(PolicyArn=policy)
        iam.create_policy_version(PolicyArn=policy, PolicyDocument=POLICY, SetAsDefault=True)
        iam.set_default_policy_version(PolicyArn=policy, VersionId="v1")
        version = iam.get_policy_version(PolicyArn=policy, VersionId="v2")["PolicyVersion"]
        self.assertEqual(version["Document"], json.loads(POLICY))
        self.assertEqual(len(iam.list_policy_versions(PolicyArn=policy)["Versions"]), 2)
        iam.delete_policy_version(PolicyArn=policy, VersionId="v2")
        self.assertTrue(iam.list_policies(Scope="Local")["Policies"])
        self.attach(iam, policy)
        iam.put_user_permissions_boundary(UserName="gil", PermissionsBoundary=policy)
        iam.delete_user_permissions_boundary(UserName="gil")
        arn = iam.get_user(UserName="gil")["User"]["Arn"]
        results = iam.simulate_principal_policy(PolicySourceArn=arn, ActionNames=["iam:GetUser"])
        self.assertEqual(results["EvaluationResults"][0]["EvalDecision"], "implicitDeny")
        iam.remove_user_from_group(GroupName="crews", UserName="gil")
        iam.delete_group(GroupName="crews")
        iam.delete_policy(PolicyArn=policy)
        with self.assertRaises(iam.exceptions.NoSuchEntityException):
            iam.get_policy(PolicyArn=policy)

    def attach(self, iam, policy):
        for kind, name in [("user", {"UserName": "gil"}), ("group", {"GroupName": "crews"})]:
            getattr(iam, f"attach_{kind}_policy")(PolicyArn=policy, **name)
            attached = getattr(iam, f"list_attached_{kind}_policies")(**name)["AttachedPolicies"]
            self.assertEqual(attached[0]["PolicyArn"], policy)
            entities = iam.list_entities_for_policy(PolicyArn=policy)
            self.assertEqual(len(entities[f"Policy{kind.title()}s"]), 1)
            getattr(iam, f"detach_{kind}_policy")(PolicyArn=policy, **name)
            inline = {"PolicyName": "p", **name}
            getattr(iam, f"put_{kind}_policy")(PolicyDocument=POLICY, **inline)
            self.assertEqual(getattr(iam, f"list_{kind}_policies")(**name)["PolicyNames"], ["p"])
            document = getattr(iam, f"get_{kind}_policy")(**inline)["PolicyDocument"]
            self.assertEqual(document, json.loads(POLICY))
            getattr(iam, f"delete_{kind}_policy")(**inline)

    def test_c_account(self):
        iam = self.client("iam")
        for alias in iam.list_account_aliases()["AccountAliases"]:
            iam.delete_account_alias(AccountAlias=alias)
        iam.create_account_alias(AccountAlias="quiet-harbour")
        self.assertEqual(iam.list_account_aliases()["AccountAliases"], ["quiet-harbour"])
        iam.delete_account_alias(AccountAlias="quiet-harbour")
        summary = iam.get_account_summary()["SummaryMap"]
        self.assertEqual(summary["AccountAccessKeysPresent"], 1)
        pages = iam.get_paginator("get_account_authorization_details").paginate(
            PaginationConfig={"PageSize": 7}
        )
        users = [user for page in pages for user in page["UserDetailList"]]
        self.assertEqual(len(users), iam.get_account_summary()["SummaryMap"]["Users"])
        identity = self.client("sts").get_caller_identity()
        self.assertEqual(identity["Arn"], f"arn:aws:iam::{self.server.account_id}:root")
