"""Every call of the Identity Store and of OpsWorks Stacks through boto3."""

import base64
import struct

from calls_of_iam import POLICY


class CallsOfOthers:
    def test_d_directory(self):
        store = self.client("identitystore")
        of = {"IdentityStoreId": self.server.store_id}
        name = {"GivenName": "Hal", "FamilyName": "König"}
        user = store.create_user(UserName="hal", DisplayName="Hal", Name=name, **of)["UserId"]
        described = store.describe_user(UserId=user, **of)
        self.assertEqual(described["Name"], name)
        change = [{"AttributePath": "displayName", "AttributeValue": "Hal K."}]
        store.update_user(UserId=user, Operations=change, **of)
        found = store.list_users(
            Filters=[{"AttributePath": "UserName", "AttributeValue": "hal"}], **of
        )["Users"]
        self.assertEqual(found[0]["DisplayName"], "Hal K.")
        self.identifier(store, "user", "userName", "hal", user, of)
        group = store.create_group(DisplayName="Crew", Description="d", **of)["GroupId"]
        store.update_group(
            GroupId=group,
            Operations=[{"AttributePath": "description", "AttributeValue": "e"}],
            **of,
        )
        self.assertEqual(store.describe_group(GroupId=group, **of)["Description"], "e")
        self.assertTrue(store.list_groups(**of)["Groups"])
        self.identifier(store, "group", "displayName", "Crew", group, of)
        self.memberships(store, user, group, of)
        store.delete_group(GroupId=group, **of)
        store.delete_user(UserId=user, **of)
        with self.assertRaises(store.exceptions.ResourceNotFoundException) as gone:
            store.describe_user(UserId=user, **of)
        self.assertEqual(gone.exception.response["ResourceType"], "USER")

    def identifier(self, store, kind, path, value, found, of):
        unique = {"UniqueAttribute": {"AttributePath": path, "AttributeValue": value}}
        answer = getattr(store, f"get_{kind}_id")(AlternateIdentifier=unique, **of)
        self.assertEqual(answer[f"{kind.title()}Id"], found)

    def memberships(self, store, user, group, of):
        member = {"UserId": user}
        made = store.create_group_membership(GroupId=group, MemberId=member, **of)["MembershipId"]
        store.describe_group_membership(MembershipId=made, **of)
        listed = store.list_group_memberships(GroupId=group, **of)["GroupMemberships"]
        self.assertEqual(listed[0]["MemberId"], member)
        listed = store.list_group_memberships_for_member(MemberId=member, **of)
        self.assertEqual(listed["GroupMemberships"][0]["GroupId"], group)
        same = store.get_group_membership_id(GroupId=group, MemberId=member, **of)
        self.assertEqual(same["MembershipId"], made)
        isin = store.is_member_in_groups(MemberId=member, GroupIds=[group], **of)["Results"]
        self.assertTrue(isin[0]["MembershipExists"])
        store.delete_group_membership(MembershipId=made, **of)

    def test_d_instances(self):
        instance = self.client("sso-admin").list_instances()["Instances"][0]
        users = self.client("identitystore").list_users(
            IdentityStoreId=instance["IdentityStoreId"])["Users"]
        self.assertTrue(users)

    def test_e_stacks(self):
        iam, stacks = self.client("iam"), self.client("opsworks")
        user = iam.create_user(UserName="ivy")["User"]["Arn"]
        stacks.create_user_profile(IamUserArn=user, SshUsername="ivy", AllowSelfManagement=True)
        stacks.update_user_profile(IamUserArn=user, SshUsername="ivy2")
        profiles = stacks.describe_user_profiles(IamUserArns=[user])["UserProfiles"]
        self.assertEqual(profiles[0]["SshUsername"], "ivy2")
        stack = stacks.describe_stacks()["Stacks"][0]["StackId"]
        stacks.set_permission(StackId=stack, IamUserArn=user, AllowSsh=True, Level="deploy")
        permissions = stacks.describe_permissions(StackId=stack, IamUserArn=user)["Permissions"]
        self.assertEqual(permissions[0]["Level"], "deploy")
        key = iam.create_access_key(UserName="ivy")["AccessKey"]
        own = self.client(
            "opsworks",
            aws_access_key_id=key["AccessKeyId"],
            aws_secret_access_key=key["SecretAccessKey"],
        )
        iam.put_user_policy(
            UserName="ivy",
            PolicyName="p",
            PolicyDocument=POLICY.replace("iam:Get*", "opsworks:*"),
        )
        self.assertEqual(own.describe_my_user_profile()["UserProfile"]["SshUsername"], "ivy2")
        parts = [b"ssh-ed25519", bytes(range(32))]
        whole = b"".join(struct.pack(">I", len(part)) + part for part in parts)
        public = f"ssh-ed25519 {base64.b64encode(whole).decode()} ivy"
        own.update_my_user_profile(SshPublicKey=public)
        stacks.delete_user_profile(IamUserArn=user)
